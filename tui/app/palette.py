"""The command palette's commands: constants of ours, and stories by titles made safe."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.command import DiscoveryHit, Hit, Hits, Provider


class Commands(Provider):
    """What can be done from anywhere."""

    def _all(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        return iter(())

    async def discover(self) -> Hits:
        """Everything, before anything is typed."""
        for name, told, command in self._all():
            yield DiscoveryHit(name, command, help=told)

    async def search(self, query: str) -> Hits:
        """What the typed words may mean."""
        matcher = self.matcher(query)
        for name, told, command in self._all():
            if (score := matcher.match(name)) > 0:
                yield Hit(score, matcher.highlight(name), command, help=told)
