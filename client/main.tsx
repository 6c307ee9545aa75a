// The first file of the browser's part: dresses the shell and opens the page that the address names.
import { render } from "preact";
import { Shell } from "./shell.tsx";
import { followTheme } from "./theme.ts";
import "./style/main.css";

followTheme();
const root = document.getElementById("app");
if (root !== null) render(<Shell />, root);
