"""What Readback is held against: a Textual app that shows one label, which a key changes."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Label


class Bare(App[None]):
    """One label."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("j", "change", "change")]
    count = 0

    def compose(self) -> ComposeResult:
        yield Label("painted")

    def action_change(self) -> None:
        self.count += 1
        self.query_one(Label).update(f"changed {self.count}")


if __name__ == "__main__":
    Bare().run()
