#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Drives the wizard through AT-SPI as a screen reader does; started by walk_atspi.sh in a session of its own.

    walk_atspi.py PROGRAM HOME

Publishes the example files that the wizard offers on the practice server; the receipt is written to HOME/receipt.json.
Nothing is found but by its accessible name and role. Prints what would be heard: "> " is what the keyboard is on,
"! " is said without being asked for.
"""

import json
import os
import subprocess
import sys
import time

import pyatspi
from gi.repository import GLib

PATIENCE = float(os.environ.get("SLIPWAY_WALK_PATIENCE", "120"))


class Stuck(Exception):
    """What was looked for did not come."""


def pump():
    context = GLib.MainContext.default()
    for _ in range(200):
        if not context.iteration(False):
            break


def until(what, look):
    """Gives the first true answer of `look`, asked again and again."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        pump()
        try:
            found = look()
        except GLib.Error:  # gone between two questions
            found = None
        if found:
            return found
        time.sleep(0.1)
    raise Stuck(what)


def spoken(one):
    """A control as a screen reader says it: name, kind, state, value, description."""
    labels = [relation.getTarget(i).name for relation in one.getRelationSet()
              if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY for i in range(relation.getNTargets())]
    words = [label for label in labels if label != one.name] + [one.name, one.getLocalizedRoleName()]
    states = one.getState()
    for state, word in ((pyatspi.STATE_CHECKED, "checked"), (pyatspi.STATE_SELECTED, "selected")):
        if states.contains(state):
            words.append(word)
    if not states.contains(pyatspi.STATE_ENABLED):
        words.append("unavailable")
    if one.description:
        words.append(one.description)
    return ", ".join(word for word in words if word)


class Reader:
    """Hears what the program says, and works its controls."""

    def __init__(self, name):
        self.heard = []
        self.application = until("the program on the accessibility bus", lambda: self.find_application(name))
        for event in ("object:state-changed:focused", "object:state-changed:showing",
                      "object:property-change:accessible-name", "window:activate", "object:announcement"):
            pyatspi.Registry.registerEventListener(self.hear, event)

    @staticmethod
    def find_application(name):
        for one in pyatspi.Registry.getDesktop(0):
            if one and one.name.lower() == name:
                return one
        return None

    def hear(self, event):
        try:
            role = event.source.getRole()
            told_at_once = role in (pyatspi.ROLE_NOTIFICATION, pyatspi.ROLE_ALERT)
            if event.type.startswith("object:state-changed:focused") and event.detail1:
                self.say("> ", spoken(event.source))
            elif event.type.startswith("window:activate"):
                self.say("# ", spoken(event.source))
            elif event.type.startswith("object:state-changed:showing") and event.detail1 and told_at_once:
                self.say("! ", event.source.name)
        except GLib.Error:
            pass  # it is gone already

    def say(self, sign, words):
        if words.strip() and (not self.heard or self.heard[-1] != sign + words):
            self.heard.append(sign + words)
            print(sign + words, flush=True)

    def everything(self, one=None, depth=0):
        """All that can be seen now, parents first; of long lists the first hundred rows."""
        one = one or self.application
        if depth > 40:
            return
        for i in range(min(one.childCount, 100)):
            child = one[i]
            if child is None:
                continue
            if not child.getState().contains(pyatspi.STATE_SHOWING) and child.getRole() != pyatspi.ROLE_LIST_ITEM:
                continue
            yield child
            yield from self.everything(child, depth + 1)

    def look_for(self, roles, name, begins=False):
        for one in self.everything():
            if one.getRole() not in roles:
                continue
            if one.name == name or (begins and one.name.startswith(name)):
                return one
        return None

    def find(self, roles, name, begins=False):
        return until(f"\"{name}\"", lambda: self.look_for(roles, name, begins))

    def ready(self, roles, name):
        def enabled():
            one = self.look_for(roles, name)
            return one if one and one.getState().contains(pyatspi.STATE_ENABLED) else None
        return until(f"\"{name}\" to be available", enabled)

    def press(self, name):
        button = self.ready((pyatspi.ROLE_PUSH_BUTTON,), name)
        print(f"  presses \"{name}\"", flush=True)
        action = button.queryAction()
        names = [action.getName(i).lower() for i in range(action.nActions)]
        action.doAction(names.index("press"))

    def choose(self, list_name, item_begins):
        """Goes through a list with the arrow keys, as one does who hears one row after the other."""
        rows = self.find((pyatspi.ROLE_LIST,), list_name)
        rows.queryComponent().grabFocus()
        print(f"  looks in \"{list_name}\" for \"{item_begins}\"", flush=True)
        until(f"the keyboard in \"{list_name}\"", lambda: self.focused(rows))
        for key in ["Home"] + ["Down"] * rows.childCount:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            place = until("a row to be heard", lambda: self.row_with_keyboard(rows))
            if place.name.startswith(item_begins):
                return
        raise Stuck(f"\"{item_begins}\" in \"{list_name}\"")

    @staticmethod
    def focused(one):
        """Whether the keyboard is in it or in one of its rows."""
        rows = [one] + [row for row in one if row]
        return any(row.getState().contains(pyatspi.STATE_FOCUSED) for row in rows)

    @staticmethod
    def row_with_keyboard(rows):
        for row in rows:
            if row and row.getState().contains(pyatspi.STATE_FOCUSED):
                return row
        return None

    def write(self, name, text):
        field = self.ready((pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY), name)
        print(f"  writes \"{text}\" into \"{name}\"", flush=True)
        field.queryComponent().grabFocus()
        field.queryEditableText().setTextContents(text)

    def arrives(self, title):
        """Until the window in front is called so."""
        def there():
            for one in self.application:
                if one and one.getState().contains(pyatspi.STATE_ACTIVE) and one.name.startswith(title):
                    return one
            return None
        until(f"the window \"{title}\"", there)
        print(f"== {title}", flush=True)

    def expect(self, words):
        """Until this was said without being asked for."""
        until(f"\"{words}\" to be said", lambda: [line for line in self.heard
                                                  if line.startswith("! ") and words in line])


def walk(reader, home):
    reader.arrives("Where to publish")
    reader.choose("Servers", "Practice")
    reader.press("Next")
    reader.arrives("Sign in")
    reader.choose("Practice accounts", "practice")
    reader.press("Sign in")
    reader.expect("You are signed in as")
    reader.press("Next")
    reader.arrives("Dataset")
    reader.press("Create new dataset\u2026")
    reader.arrives("Create new dataset")
    reader.write("Title", "Mice on a track")
    reader.write("Description", "Two sessions on a track.")
    reader.press("Create dataset")
    reader.arrives("Dataset")
    reader.expect("was created")
    reader.press("Next")
    reader.arrives("Files")
    reader.press("Add example files")
    reader.press("Next")
    reader.arrives("Check")
    reader.press("Start upload")
    reader.arrives("Upload")
    reader.expect("All files are on the server")
    reader.press("Next")
    reader.arrives("Review")
    reader.expect("Done.")
    reader.press("Save receipt\u2026")
    reader.arrives("Save receipt")
    reader.write("File name:", os.path.join(home, "receipt.json"))
    reader.press("Save")
    reader.expect("The receipt is saved")
    reader.press("Finish")


def check(home):
    with open(os.path.join(home, "receipt.json"), encoding="utf-8") as file:
        receipt = json.load(file)
    states = [one["state"] for one in receipt["files"]]
    if not states or set(states) != {"verified"}:
        raise Stuck(f"files that are verified, in place of {states}")
    print("receipt:", receipt["dataset"], len(states), "files verified")


def main(hands):
    """Starts the program and goes the way with the hands, a kind of Reader; gives the exit code."""
    program, home = sys.argv[1:]
    with open(os.path.join(home, "log"), "wb") as log:
        wizard = subprocess.Popen([program, "--data-folder", os.path.join(home, "memory")], stdout=log, stderr=log)
    try:
        walk(hands("slipway"), home)
        if wizard.wait(60) != 0:
            raise Stuck("a good end of the program")
        check(home)
    except (Stuck, subprocess.TimeoutExpired) as trouble:
        print(f"walk: waited in vain for {trouble}", file=sys.stderr)
        return 1
    finally:
        if wizard.poll() is None:
            wizard.kill()
            wizard.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main(Reader))
