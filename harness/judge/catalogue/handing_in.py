"""Mistakes about what is handed in, and how."""

from __future__ import annotations

from harness.judge.catalogue.named import Catalogue, Named

HANDING_IN: Catalogue = {
    "prints-instead-of-returning": Named(
        "printed instead of returned",
        "What is printed reaches the screen only; whoever called the function gets None. Hand the result back with `return`.",
    ),
    "wrong-container-or-nesting": Named(
        "numbers in the wrong nesting", "Compare the shape of what you return with the statement's."
    ),
    "wrong-function-name": Named(
        "function under another name", "The function must have the name of the statement, letter by letter."
    ),
    "wrong-signature": Named(
        "wrong parameters", "Compare the parameters of your function with the statement's, in number and order."
    ),
    "wrong-file-name": Named(
        "file under another name",
        "Files are found by their names. Rename yours as the statement calls it, letter by letter.",
    ),
    "placeholder-left-in": Named(
        "gap of the template left in",
        "A line of the template still stands where your code should. Take it out, or put your code in its place.",
    ),
    "result-hard-coded": Named(
        "results written down instead of computed",
        "The function gives the same numbers whatever it is asked. Let it work them out from its arguments.",
    ),
    "infinite-loop": Named(
        "loop that does not end",
        "Follow the loop for two rounds with a pencil: what is different in the second, and what would end it?",
    ),
    "excessive-output": Named(
        "prints without measure",
        "Take the `print` out of the loop, or print every thousandth step. The result is what is returned, not what is shown.",
    ),
    "input-call-in-solution": Named(
        "asks the keyboard",
        "There is nobody to answer `input` when your work is checked. All that a function needs comes in its arguments.",
    ),
    "plot-window-blocks": Named(
        "opens a window",
        'A window needs a screen and somebody to close it. Put drawing, its imports too, below `if __name__ == "__main__":`',
    ),
    "reads-local-file": Named(
        "reads a file of its own computer",
        "A path into your own folders leads nowhere on another computer. Use what is handed to the function, or the bare name of a file that is handed in with yours.",
    ),
    "import-missing-package": Named(
        "imports a package that is not there",
        "An import that fails takes the rest of the file with it. Does the task need this package? If not, leave the line out.",
    ),
    "top-level-side-effects": Named(
        "work done while the file is loaded",
        'Your file is loaded first and its functions are called later. Trials, training and prints belong below `if __name__ == "__main__":`',
    ),
    "hidden-notebook-state": Named(
        "name that was never given a value",
        "An open session remembers what is no longer written down. Restart it, run everything from the top, and see what is missing.",
    ),
    "notebook-magic-in-script": Named(
        "notebook command in a Python file",
        "Lines with % or ! speak to the notebook. In a .py file leave them out.",
    ),
    "caret-as-power": Named("^ used for a power", "Try 3 ^ 2 in a console. Which sign makes a power in Python?"),
    "typographic-characters": Named(
        "characters of typesetting in the code",
        "Text that is copied from a PDF or a web page looks right and is not. Type that line yourself, in an editor for code.",
    ),
    "implicit-multiplication": Named(
        "multiplication sign left out", "On paper a product needs no sign. In Python each one does."
    ),
}
