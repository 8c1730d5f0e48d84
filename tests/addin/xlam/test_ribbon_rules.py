"""The ribbon against the rules of customUI 2009/07, as Microsoft documents them ([MS-CUSTOMUI2]).

Excel shows no tab at all where one of them is broken, and says nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from commissioning_addin.desktop_files import desktop_file

SPACE = "{http://schemas.microsoft.com/office/2009/07/customui}"
CHILDREN = {"customUI": {"ribbon"}, "ribbon": {"tabs"}, "tabs": {"tab"}, "tab": {"group"},
            "group": {"button"}, "button": set()}  # fmt: skip
ATTRIBUTES = {
    "customUI": {"onLoad", "loadImage"},
    "ribbon": {"startFromScratch"},
    "tabs": set(),
    "tab": {
        "id", "label", "keytip", "tag", "visible", "insertAfterMso", "insertBeforeMso",
    },
    "group": {
        "id", "label", "keytip", "tag", "visible", "image", "screentip", "supertip",
        "insertAfterMso", "insertBeforeMso", "autoScale", "centerVertically",
    },
    "button": {
        "id", "label", "keytip", "tag", "visible", "enabled", "image", "imageMso", "screentip",
        "supertip", "onAction", "size", "showImage", "showLabel", "description",
        "insertAfterMso", "insertBeforeMso",
    },
}  # fmt: skip
"""Those of the documented attributes that a ribbon without a program behind it has use for."""
EXCELS_OWN_KEYS = frozenset("FHNPMARWLXYQUJZB")
"""First letters of the key tips of Excel's own tabs, and of the box that finds commands."""


def ribbon() -> ElementTree.Element:
    return ElementTree.fromstring(desktop_file("ribbon.xml").read_bytes())


def elements(root: ElementTree.Element) -> Iterator[tuple[str, ElementTree.Element]]:
    for one in root.iter():
        assert one.tag.startswith(SPACE)
        yield one.tag.removeprefix(SPACE), one


def broken(root: ElementTree.Element) -> list[str]:
    """Return what breaks a rule, in words."""
    found = []
    for name, one in elements(root):
        if name not in CHILDREN:
            return [f"there is no element {name}"]
        found += [
            f"{child.tag.removeprefix(SPACE)} in {name}"
            for child in one
            if child.tag.removeprefix(SPACE) not in CHILDREN[name]
        ]
        found += [f"{name} has {key}" for key in one.attrib if key not in ATTRIBUTES[name]]
        if name in ("tab", "group", "button"):
            found += [f"{name} without {key}" for key in ("id", "label") if key not in one.attrib]
        found += [f"{name} {key} is {value!r}" for key, value in one.attrib.items()
                  if not fits(key, value)]  # fmt: skip
        if {"image", "imageMso"} <= one.attrib.keys():
            found.append(f"{name} has two pictures")
        if {"insertAfterMso", "insertBeforeMso"} <= one.attrib.keys():
            found.append(f"{name} has two places")
    ids = Counter(one.get("id") for _, one in elements(root) if "id" in one.attrib)
    found += [f"id {id!r} stands twice" for id, times in ids.items() if times > 1]
    return found


def fits(key: str, value: str) -> bool:
    """Tell whether the value of an attribute has the form that its type asks for."""
    if key in ("id", "onAction", "insertAfterMso", "insertBeforeMso"):
        return bool(re.fullmatch(r"[A-Za-z_][\w.-]{0,1023}", value, re.ASCII))
    if key == "keytip":
        return bool(re.fullmatch(r"[A-Z0-9]{1,3}", value))
    if key == "size":
        return value in ("normal", "large")
    if key in ("visible", "enabled", "showImage", "showLabel", "startFromScratch"):
        return value in ("true", "false", "1", "0")
    return 0 < len(value) <= 1024


def test_the_ribbon_breaks_no_rule() -> None:
    assert broken(ribbon()) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('keytip="V"', 'keytip="VALI"'), "button keytip is 'VALI'"),
        (('size="large"', 'size="huge"'), "button size is 'huge'"),
        (('id="explain"', 'id="validate"'), "id 'validate' stands twice"),
        (('id="explain"', 'id="1 explain"'), "button id is '1 explain'"),
        (('tag="explain"', 'tags="explain"'), "button has tags"),
        (('label="Check"', 'title="Check"'), "group without label"),
        (("<group ", "<panel "), "there is no element panel"),
        (('image="explain"', 'image="explain" imageMso="Info"'), "button has two pictures"),
        (('label="Explain"', f'label="{"x" * 1025}"'), f"button label is '{'x' * 1025}'"),
    ],
)
def test_each_rule_is_seen_to_be_broken(change: tuple[str, str], said: str) -> None:
    text = desktop_file("ribbon.xml").read_text("utf-8").replace(*change)
    if "panel" in change[1]:
        text = text.replace("</group>", "</panel>")
    assert said in broken(ElementTree.fromstring(text))


def test_a_key_leads_to_one_button_and_the_tabs_is_none_of_excels() -> None:
    keys = [str(one.get("keytip")) for name, one in elements(ribbon()) if name == "button"]
    assert all(not one.startswith(other) for one in keys for other in keys if one is not other)
    (tab,) = (one for name, one in elements(ribbon()) if name == "tab")
    assert str(tab.get("keytip"))[0] not in EXCELS_OWN_KEYS


def test_labels_fit_on_a_ribbon_and_tips_on_a_screen() -> None:
    for name, one in elements(ribbon()):
        label = one.get("label", "")
        assert len(label) <= 24, label
        if name == "button":
            assert len(one.get("screentip", "")) <= 60
            assert max(map(len, label.split())) <= 10
            assert one.get("size") == "large" or "\n" not in label
