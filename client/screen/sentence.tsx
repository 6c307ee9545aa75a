// A title and one sentence, large.

export function Sentence({ title, words }: { title: string; words: string }) {
  return (
    <div class="foot-sentence">
      <h2>{title}</h2>
      <p>{words}</p>
    </div>
  );
}
