#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Made replay/*.json from recordings of a conversation between curl and a real NOMAD 1.3.

Usage: convert_transcripts.py FOLDER-WITH-RECORDINGS

Kept so that further recordings can be taken in. Each file holds steps in order: what is asked, and the status, headers,
form and body of the answer. What differs from server to server becomes a placeholder, and a placeholder with a number
must be the same wherever it stands:
  <api> <deployment> <host>            addresses
  <token> <jwt>                        tokens; the recorded ones were no real tokens
  <id N> <entry N> <hash> <doi>        names that the server gives
  <time naive> <time utc> …            moments, by their form: with or without a zone, `ms` if cut to milliseconds
  <user alice> <alice first_name> …    people, and with it <alice password>: the recorded server knew alice, bob and carol
  <server path> <traceback>            insides of the server
"""
import ast
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
USERS = {"00000000-0000-0000-0000-00000000000" + str(n): name for n, name in ((1, "alice"), (2, "bob"), (3, "carol"))}
PERSON_MEMBERS = ("name", "first_name", "last_name", "email", "affiliation", "affiliation_address", "username")
HEADERS = ("content-type", "www-authenticate", "allow", "location", "transfer-encoding")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?(\+00:00)?")
NAME = re.compile(r"(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Z])(?:[\w-]{22}|[\w-]{28})(?![\w-])", re.ASCII)


class Placeholders:
    """Turns what only the recorded server can say into placeholders, numbered in order of appearance."""

    def __init__(self, names):
        self.names = dict(names)

    def moment(self, match):
        zone = "utc" if match.group(2) else "naive"
        return f"<time {zone} ms>" if (match.group(1) or ".000000").endswith("000") else f"<time {zone}>"

    def name(self, match):
        kind = "id" if len(match.group()) == 22 else "entry"
        count = sum(one.startswith(f"<{kind} ") for one in self.names.values())
        return self.names.setdefault(match.group(), f"<{kind} {count + 1}>")

    def text(self, text):
        text = text.replace("http://localhost:8123/prod/v1/test/api/v1", "<api>")
        text = text.replace("http://localhost:8123/prod/v1/test", "<deployment>").replace("http://localhost:8123", "<host>")
        text = re.sub(r"^tok-\w+$", "<token>", text).replace("<JWT>", "<jwt>")
        text = re.sub(r"^Traceback .*", "<traceback>", text, flags=re.DOTALL)
        text = re.sub(r"^/data/staging/.*", "<server path>", text)
        text = re.sub(r"10\.17172/NOMAD/[\d.]+-\d+", "<doi>", text)
        for user_id, user in USERS.items():
            text = text.replace(user_id, f"<user {user}>").replace(f"{user}@example.org", f"<{user} email>")
        return NAME.sub(self.name, MOMENT.sub(self.moment, text))

    def value(self, value, key=""):
        if isinstance(value, dict):
            return self.person({self.text(name): self.value(one, name) for name, one in value.items()})
        if isinstance(value, list):
            return [self.value(one) for one in value]
        if key == "entry_hash":
            return "<hash>"
        return self.text(value) if isinstance(value, str) else value

    @staticmethod
    def person(value):
        """A whole person: everything that a server knows about people of its own becomes a placeholder."""
        if "first_name" not in value:
            return value
        user = value["user_id"].removeprefix("<user ").removesuffix(">")
        return {key: f"<{user} {key}>" if key in PERSON_MEMBERS else one for key, one in value.items()}


def asked(text, places):
    """The same for what was sent: there people appear by their user name and password too."""
    text = places.text(text).replace("password=password", "password=<alice password>")
    return re.sub(r"(username=|prefix=|\")(alice|bob)(?=[&\"]|$)", r"\1<\2 username>", text)


def form_of(text):
    """How JSON is laid out: laid out with two spaces, on one line with spaces, or compact."""
    value = json.loads(text)
    for form, options in (("pretty", {"indent": 2}), ("compact", {"separators": (",", ":")}), ("line", {})):
        if json.dumps(value, ensure_ascii=False, **options) == text:
            return form
    return "any"


def answer(status, headers, text, places):
    expect = {"status": status, "headers": {name: places.text(one) for name, one in headers.items() if name in HEADERS}}
    if headers.get("content-type") == "application/json":
        expect["form"] = form_of(text)
        expect["body"] = places.value(json.loads(text))
    else:
        expect["form"] = "text"
        expect["body"] = places.text(text)
    if "<traceback>" in json.dumps(expect["body"]):
        expect["form"] = "compact"
    return expect


def request_of_curl(line, places):
    """The recorded line is not quoted: an option's value ends where the next option begins, the URL is the last word."""
    line, target = line.removeprefix("$ curl ").rsplit(" ", 1) if " " in line[7:] else ("", line[7:])
    request = {"method": "GET", "target": asked(target if target.startswith("http") else "<api>" + target, places)}
    parts = re.split(r"(?:^| )(?=(?:-X|-H|-d|-T|-F|--data-binary) )", line)
    for option, value in (part.split(" ", 1) for part in parts if part):
        if option == "-X":
            request["method"] = value
        elif option == "-H" and value.startswith("Authorization: Bearer tok-"):
            request["as"] = value.removeprefix("Authorization: Bearer tok-")
        elif option == "-H":
            name, one = value.split(": ", 1)
            request.setdefault("headers", {})[name] = one
        elif option == "-d":
            request["body"] = asked(value, places)
            request.setdefault("headers", {}).setdefault("Content-Type", "application/x-www-form-urlencoded")
        elif option == "-F":
            name, file = value.split("=@")
            request.setdefault("parts", []).append([name, file])
        elif option == "-T":
            request["file"] = value
            request.setdefault("headers", {})["Expect"] = "100-continue"
        else:
            request["file"] = value.removeprefix("@")
            request.setdefault("headers", {})["Content-Type"] = "application/x-www-form-urlencoded"
    return request


def curl_steps(text, places):
    for block in re.split(r"^### ", text, flags=re.MULTILINE)[1:]:
        name, line, rest = block.split("\n", 2)
        continued = rest.startswith("HTTP/1.1 100 Continue\n\n")
        rest = rest.removeprefix("HTTP/1.1 100 Continue\n\n")
        head, _, body = rest.partition("\n\n")
        first, *fields = head.split("\n")
        headers = dict(field.split(": ", 1) for field in fields)
        headers = {key.lower(): value for key, value in headers.items()}
        request = request_of_curl(line, places)
        step = {"name": name, "request": request, "expect": answer(int(first.split()[1]), headers, body.rstrip("\n"), places)}
        if request.get("headers", {}).get("Expect"):
            step["expect"]["continued"] = continued
        yield step


def edit_steps(text, places):
    """Recorded as body, arrow, status, answer; of an accepted edit only some members of the upload were kept."""
    blocks = re.split(r"^### ", text, flags=re.MULTILINE)[1:]
    last, _, entry = blocks[-1].rstrip("\n").partition("\n\n")
    for block in [*blocks[:-1], last]:
        name, body, rest = block.split("\n", 2)
        status, reply = rest.removeprefix("-> ").rstrip("\n").split(" ", 1)
        request = {"method": "POST", "target": "<api>/uploads/<id upload>/edit", "as": "alice", "body": asked(body, places),
                   "headers": {"Content-Type": "application/json"}}
        if name == "other user":
            request["as"] = "bob"
        elif name == "no auth":
            del request["as"]
        elif name == "unknown upload":
            request["target"] = "<api>/uploads/nosuchupload/edit"
        elif name == "upload_name number":  # it hangs for ever afterwards: this one gets an upload of its own
            request["target"] = "<api>/uploads/<id other>/edit"
        expect = {"status": int(status)}
        if expect["status"] == 200:
            expect["members"] = places.value(json.loads(reply))
        else:
            expect.update(form="compact", body=places.value(json.loads(reply)))
        wait = expect["status"] == 200 and name != "upload_name number"
        yield {"name": name, "request": request, "expect": expect, **({"wait": "<id upload>"} if wait else {})}
    yield {"name": "entry after all edits", "entry_metadata": places.value(json.loads(entry)), "upload": "<id upload>"}


def sequence_tokens(text):
    """What 05 recorded, in order: ("poll", title, rows), ("body", value, form), ("answer", label, status, value, form)."""
    decoder = json.JSONDecoder()
    lines = text.split("\n")
    position = 0
    while position < len(lines):
        line = lines[position]
        position += 1
        tail = "\n".join([line, *lines[position:]])
        labelled = re.match(r"    (\S.*?) (\d{3}) \{", tail)
        if line.startswith("== "):
            rows = []
            position += 1  # the answer in short: the first row says the same
            while position < len(lines) and re.match(r"\s+\d+\.\d\ds \(", lines[position]):
                rows.append(list(ast.literal_eval(lines[position].split("s ", 1)[1])))
                position += 1
            yield ("poll", line[3:].rsplit(" ", 1)[0], rows)
        elif labelled or line.startswith("{") or line.startswith("entry {"):
            start = tail.index("{")
            value, end = decoder.raw_decode(tail[start:])
            raw = tail[start:start + end]
            position += raw.count("\n")
            yield ("answer", labelled.group(1), int(labelled.group(2)), value, form_of(raw)) if labelled else (
                "body", value, form_of(raw))
        elif line.startswith("200 {"):  # of this answer only the beginning was kept
            while position < len(lines) and not lines[position].startswith("== "):
                position += 1


def sequence_steps(text, places):
    """The recording does not say what was sent; these requests lead to what was answered."""
    upload = "<api>/uploads/<id upload>"
    edit = {"metadata": {"upload_name": "Test_Upload", "coauthors": ["<user bob>"], "datasets": "<id dataset>", "comment": "Test.",
                         "references": ["https://doi.org/10.1063/5.0104914"]}}
    asks = {
        "POST uploads good.zip": ("POST", "<api>/uploads?upload_name=seq", {"file": "good.zip"}),
        "edit": ("POST", upload + "/edit", {"json": edit}),
        "PUT raw": ("PUT", upload + "/raw/x?file_name=extra.txt", {"file": "x/extra.txt"}),
        "DELETE raw": ("DELETE", upload + "/raw/x/extra.txt", {}),
        "action/process": ("POST", upload + "/action/process", {}),
        "publish": ("POST", upload + "/action/publish", {}),
        "second publish while publishing": ("POST", upload + "/action/publish", {}),
        "edit while publishing": ("POST", upload + "/edit", {"json": {"metadata": {"comment": "late"}}}),
        "PUT raw while publishing": ("PUT", upload + "/raw/?file_name=extra.txt", {"file": "x/extra.txt"}),
        "delete while publishing": ("DELETE", upload, {}),
        "process while publishing": ("POST", upload + "/action/process", {}),
        "publish again": ("POST", upload + "/action/publish", {}),
        "PUT raw after publish": ("PUT", upload + "/raw/?file_name=extra.txt", {"file": "x/extra.txt"}),
        "delete after publish": ("DELETE", upload, {}),
        "process after publish": ("POST", upload + "/action/process", {}),
        "edit embargo 5 after publish": ("POST", upload + "/edit", {"json": {"metadata": {"embargo_length": 5}}}),
        "lift embargo none": ("POST", upload + "/action/lift-embargo", {}),
        "doi": ("POST", "<api>/datasets/<id dataset>/action/doi", {}),
        "doi again": ("POST", "<api>/datasets/<id dataset>/action/doi", {}),
        "delete dataset w doi": ("DELETE", "<api>/datasets/<id dataset>", {}),
        "edit: remove ds with doi": ("POST", upload + "/edit",
                                     {"json": {"metadata": {"datasets": {"remove": ["<id dataset>"]}}}}),
        "get after publish": ("GET", upload, {}),
        "get after publish no auth": ("GET", upload, {}),
        "edit name after publish": ("POST", upload + "/edit", {"json": {"metadata": {"upload_name": "Test_Upload"}}}),
    }

    def ask(label):
        method, target, more = asks[label]
        request = {"method": method, "target": target, "headers": {"Accept": "application/json"}}
        if "no auth" not in label:
            request["as"] = "alice"
        if "json" in more:
            request["body"] = json.dumps(more["json"])
            request["headers"]["Content-Type"] = "application/json"
        elif "file" in more:
            request["file"] = more["file"]
        return request

    reads = iter((("entries", upload + "/entries"), ("files", upload + "/rawdir/?include_entry_info=True")))
    steps, body, refusals = [], None, []
    for kind, *token in sequence_tokens(text):
        if kind == "body" and token[0].get("data", {}) and isinstance(token[0]["data"], dict):
            body = token  # an answer to a change is printed before its poll
        elif kind == "body":
            name, target = next(reads)
            steps.append({"name": name, "request": {"method": "GET", "target": target, "as": "alice"},
                          "expect": {"status": 200, "form": "any", "body": places.value(token[0])}})
        elif kind == "poll":
            expect = {"status": 200}
            if body:
                expect.update(form=body[1], body=places.value(body[0]))
            steps.append({"name": token[0], "request": ask(token[0]), "expect": expect, "then": refusals, "poll": token[1],
                          "wait": "<id upload>"})
            body, refusals = None, []
        else:
            label, status, value, form = token
            step = {"name": label, "request": ask(label),
                    "expect": {"status": status, "form": form, "body": places.value(value)}}
            (refusals if "while publishing" in label else steps).append(step)
    return steps


# Names that the replay uses itself: what it makes beforehand because the recording does not show it, and the upload.
NAMED = {
    "05_sequence": {"4R2WJKc9Q2K5UQhD-7t1IA": "<id dataset>", "UIkeiKUvTf-8-kw7HmvQgQ": "<id upload>"},
    "06_edit": {"lkN7WnFuSjC3RFegz3jNJA": "<id dataset>", "z1FceIiKScWccbmFtnTL8Q": "<id foreign dataset>",
                "2LBUsfJWTqeRSrB4LOatOA": "<id upload>"},
}


def main():
    folder = pathlib.Path(sys.argv[1])
    for source, target, convert in (("01_auth", "auth", curl_steps), ("02_datasets", "datasets", curl_steps),
                                    ("03_upload_create", "uploads", curl_steps), ("05_sequence", "sequence", sequence_steps),
                                    ("06_edit", "edit", edit_steps)):
        steps = list(convert((folder / f"{source}.txt").read_text(), Placeholders(NAMED.get(source, {}))))
        (HERE / "replay" / f"{target}.json").write_text(json.dumps(steps, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
