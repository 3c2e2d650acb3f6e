"""Given names and their short forms: which two may be one person’s."""

from __future__ import annotations

_SHORT_FORMS = """robert:bob,rob,bobby william:bill,will,billy james:jim,jimmy michael:mike david:dave
    daniel:dan,danny thomas:tom,tommy joseph:joe christopher:chris steven:steve edward:ed,ted
    richard:dick,rick,rich jeffrey:jeff kenneth:ken anthony:tony timothy:tim matthew:matt nicholas:nick
    andrew:andy benjamin:ben samuel:sam gregory:greg ronald:ron donald:don lawrence:larry
    elizabeth:liz,beth,betty katherine:kate,kathy susan:sue deborah:deb,debbie jennifer:jen,jenny
    margaret:meg,peggy,maggie patricia:patty,pat rebecca:becky barbara:barb catherine:cathy
    victoria:vicky sandra:sandy regina:gina"""
_NICKS = {
    short: name
    for entry in _SHORT_FORMS.split()
    for name, _, shorts in [entry.partition(":")]
    for short in shorts.split(",")
}


def same_given(one: str, other: str) -> bool:
    """Whether two given names are one person's: "J." and "James", "Bob" and "Robert"."""
    a, b = one.lower().rstrip("."), other.lower().rstrip(".")
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return _NICKS.get(a, a) == _NICKS.get(b, b)
