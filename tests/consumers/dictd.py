"""A dictd server on a port of this machine, asked by dict."""

import os
import shutil
import socket
import subprocess
import time

from pathlib import Path

ABOUT = "dictd serves a dictionary to dict"
FOUND = ["ossifications hétérotopiques", "ossifications heterotopiques", "OSSIFICATIONS HETEROTOPIQUES",
         "OSSIFICATIONS HÉTÉROTOPIQUES", "oedeme", "oedemes", "OEDEME", "Œdème", "fausses couches",
         "calcinoses", "ossification foetale", "fausse-couche", "mort", "causes"]
NOT_FOUND = ["l'œdème", "malade", "ostéose"]
NO_MATCH = 20  # the status of dict


def server():
    return shutil.which("dictd") or shutil.which("dictd", path="/usr/sbin")


def missing():
    return " ".join(name for name, there in (("dict", shutil.which("dict")), ("dictd", server()))
                    if not there)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(port):
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("dictd does not answer")


def ask(kit, port, word, status=0):
    return kit.run("dict", "-h", "127.0.0.1", "-p", port, "-s", "exact", "-d", "medical", "-P", "-",
                   "--", word, status=status, env=dict(os.environ, LC_ALL="C.UTF-8")).decode()


def ask_all(kit, port):
    for word in FOUND:
        ask(kit, port, word)
    for word in NOT_FOUND:
        ask(kit, port, word, NO_MATCH)
    for term, equivalent in kit.five:
        kit.need(equivalent in ask(kit, port, term), f"dict: {term} is not {equivalent}")
    with socket.create_connection(("127.0.0.1", port), 10) as line:
        talk = line.makefile("rw", encoding="utf-8", newline="\r\n")
        talk.readline()
        for word in sorted({entry["term"] for entry in kit.entries}):
            talk.write(f'DEFINE medical "{word}"\r\n')
            talk.flush()
            answer = talk.readline()
            kit.need(answer.startswith("150 "), f"dictd does not find {word}: {answer}")
            while not answer.startswith("250 "):
                answer = talk.readline()


def check(kit):
    # dictd gives up the rights of root: it must be able to read
    kit.folder.chmod(0o755)
    index, port = kit.write("medical.index"), free_port()
    settings = kit.folder / "dictd.conf"
    settings.write_text(f"""global {{
  listen_to 127.0.0.1
  port {port}
}}
access {{ allow * }}
database medical {{
  data "{index.with_suffix(".dict")}"
  index "{index}"
}}
""")
    command = [server(), "-c", settings, "--locale", "C.UTF-8", "-d", "nodetach", "--pid-file",
               Path(kit.folder) / "pid"]
    with open(kit.folder / "log", "wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as run:
        try:
            wait_for(port)
            ask_all(kit, port)
        finally:
            run.terminate()
