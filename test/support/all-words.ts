// Gives every test the whole catalogue, as every page but the door has it.
import { fetchWords } from "../../client/words/fetch-words.ts";

await fetchWords();
