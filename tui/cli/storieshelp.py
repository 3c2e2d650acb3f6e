"""The actions of `readback stories`, and the words of their help."""

from __future__ import annotations

ACTIONS = {  # name: in one line, at length, examples
    "list": (
        "list all stories",
        "List every story: its id, its title, how many facts it has, where it is, and how many problems\n"
        "check finds in it (in a long list only those that keep it from being opened); then what is hidden.",
        "examples:\n  readback stories\n  readback stories list --json",
    ),
    "add": (
        "add a folder of stories, or bring a hidden story back",
        "Add a folder where it is: a story's folder, or one with stories in it. Nothing is copied, and\n"
        "nothing in a story is ever run. Or name a story that was hidden, to see it again.",
        "examples:\n  readback stories add ~/team/stories\n  readback stories add maine-opioid-crackdown",
    ),
    "remove": (
        "take a folder or a story off the list",
        "Take a folder that was added off the list, or hide a story. Nothing is deleted: neither the files\n"
        "nor what you have answered. readback stories add brings it back.",
        "examples:\n"
        "  readback stories remove ~/team/stories\n"
        "  readback stories remove maine-opioid-crackdown",
    ),
}
