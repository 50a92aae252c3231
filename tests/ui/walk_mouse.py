#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Drives the wizard as a newcomer with a mouse does; started by walk_atspi.sh in a session of its own.

    walk_mouse.py PROGRAM HOME

Goes the way of walk_atspi.py. AT-SPI only says where a control is: it is the pointer that presses, chooses and puts
the keyboard into a field.
"""

import subprocess
import sys

import pyatspi

from walk_atspi import Reader, Stuck, main, until


def pointer(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


def place_of(control):
    return control.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)


def resting_place_of(control):
    """Where a control is once it stays there: pages and dialogs may still be taking their places."""
    before = []

    def rests():
        place = place_of(control)
        stays = place.width > 0 and place.height > 0 and before and tuple(place) == before[-1]
        before.append(tuple(place))
        return place if stays else None
    return until(f"\"{control.name}\" to stay where it is", rests)


class Mouse(Reader):
    """Works the controls with the pointer."""

    def press(self, name):
        button = self.ready((pyatspi.ROLE_PUSH_BUTTON,), name)
        print(f"  clicks on \"{name}\"", flush=True)
        self.click(button)

    @staticmethod
    def click(control, times=1):
        place = resting_place_of(control)
        pointer("mousemove", place.x + place.width // 2, place.y + place.height // 2)
        pointer("click", "--repeat", times, "--delay", 50, 1)

    def choose(self, list_name, item_begins):
        rows = self.find((pyatspi.ROLE_LIST,), list_name)
        print(f"  clicks in \"{list_name}\" on \"{item_begins}\"", flush=True)
        row = until(f"\"{item_begins}\"", lambda: next((one for one in rows if one.name.startswith(item_begins)), None))
        room = resting_place_of(rows)
        for _ in range(100):
            place = place_of(row)
            middle = place.y + place.height // 2
            if room.y < middle < room.y + room.height:
                pointer("mousemove", place.x + place.width // 2, middle, "click", 1)
                return
            pointer("mousemove", room.x + room.width // 2, room.y + room.height // 2)
            pointer("click", 5 if middle > room.y else 4)
        raise Stuck(f"\"{item_begins}\" to come in sight")

    def write(self, name, text):
        field = self.ready((pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY), name)
        print(f"  clicks into \"{name}\" and types \"{text}\"", flush=True)
        self.click(field, times=3)  # what stood there is selected, and goes
        until(f"the keyboard in \"{name}\"", lambda: field.getState().contains(pyatspi.STATE_FOCUSED))
        pointer("type", "--delay", 15, text)


if __name__ == "__main__":
    sys.exit(main(Mouse))
