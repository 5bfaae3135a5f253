"""A client of "glossaire lsp" for tests: frames messages, keeps what comes, answers nothing."""

import json
import os
import queue
import subprocess
import threading

FAR = 60  # seconds: a server that says nothing for so long never will


class Client:
    def __init__(self, program, *options, encodings=None, environment=None, initialize=True):
        self.process = subprocess.Popen(
            [program, "lsp", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env=environment)
        self.messages, self.notes, self.number = queue.Queue(), [], 0
        self.log = []
        threading.Thread(target=self.read, daemon=True).start()
        threading.Thread(target=lambda: self.log.append(self.process.stderr.read()), daemon=True).start()
        if initialize:
            general = {"positionEncodings": encodings} if encodings else {}
            self.can = self.ask("initialize", {"processId": os.getpid(), "capabilities": {
                "general": general,
                "textDocument": {"hover": {"contentFormat": ["markdown", "plaintext"]}}}})["capabilities"]
            self.tell("initialized", {})

    def read(self):
        out = self.process.stdout
        while header := out.readline():
            length = 0
            while header.strip():
                name, value = header.split(b":")
                if name.lower() == b"content-length":
                    length = int(value)
                header = out.readline()
            self.messages.put(json.loads(out.read(length)))
        self.messages.put(None)

    def send(self, raw):
        self.process.stdin.write(raw)
        self.process.stdin.flush()

    @staticmethod
    def framed(message):
        body = json.dumps(message).encode()
        return b"Content-Length: %d\r\n\r\n" % len(body) + body

    def tell(self, method, params):
        self.send(self.framed({"jsonrpc": "2.0", "method": method, "params": params}))

    def request(self, method, params):
        self.number += 1
        self.send(self.framed({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params}))
        return self.number

    def next(self):
        message = self.messages.get(timeout=FAR)
        if message is None:
            raise EOFError("the server has gone: " + b"".join(self.log).decode())
        return message

    def reply(self, number):
        while True:
            message = self.next()
            if "id" in message:
                assert message["id"] == number, (message, number)
                return message
            self.notes.append(message)

    def ask(self, method, params):
        message = self.reply(self.request(method, params))
        assert "error" not in message, message
        return message["result"]

    def refused(self, method, params):
        return self.reply(self.request(method, params))["error"]["code"]

    def findings(self, uri, version=None):
        """The next findings of a document, those already read included."""
        while True:
            for i, note in enumerate(self.notes):
                params = note["params"]
                if params["uri"] == uri and version in (None, params.get("version")):
                    del self.notes[: i + 1]
                    return params["diagnostics"]
            self.notes.append(self.next())

    def open(self, uri, text, language="plaintext"):
        self.tell("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": language, "version": 1, "text": text}})
        return self.findings(uri, 1)

    def change(self, uri, version, *changes):
        self.tell("textDocument/didChange", {"textDocument": {"uri": uri, "version": version},
                                             "contentChanges": list(changes)})
        return self.findings(uri, version)

    def at(self, method, uri, line, character, **more):
        return self.ask("textDocument/" + method, {
            "textDocument": {"uri": uri}, "position": position(line, character), **more})

    def stop(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self.process.wait(timeout=FAR)


def position(line, character):
    return {"line": line, "character": character}


def span(line, first, last, end_line=None):
    return {"start": position(line, first), "end": position(line if end_line is None else end_line, last)}


def applied(text, edits):
    """The text after edits in UTF-16 positions, as an editor applies them."""
    lines = text.split("\n")

    def offset(place):
        before = sum(len(line) + 1 for line in lines[: place["line"]])
        units, at, line = 0, 0, lines[place["line"]]
        while units < place["character"]:
            units += 2 if ord(line[at]) > 0xFFFF else 1
            at += 1
        return before + at

    for edit in sorted(edits, key=lambda edit: -offset(edit["range"]["start"])):
        start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        text = text[:start] + edit["newText"] + text[end:]
    return text
