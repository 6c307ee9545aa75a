// Whatever chance a test takes, it takes the same in every run: a red test is then the fault of the change before it.
// The soak draws anew each time, and a seed that fails there becomes a test here.
import fc from "fast-check";

fc.configureGlobal({ seed: 1 });
