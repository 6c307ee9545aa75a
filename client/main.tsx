// The first file of the browser's part: puts the page into the shell.
import { render } from "preact";

const shell = document.getElementById("app");
if (shell) render(<h1>Chain of Command</h1>, shell);
