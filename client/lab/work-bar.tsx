// How far a piece of work has come.

export function WorkBar({ label, share, words }: { label: string; share: number; words: string }) {
  return (
    <div class="work-bar">
      <progress aria-label={label} max={1} value={share} />
      <span>{words}</span>
    </div>
  );
}
