"""A browser driven through WebDriver (W3C), with nothing but Python's own library."""

import base64
import http.client
import json
import shutil
import subprocess
import tempfile

ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--disable-dev-shm-usage", "--hide-scrollbars"]
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def is_missing():
    """What there is of the name need not run: that of Ubuntu only asks for a package of another kind."""
    try:
        return subprocess.run(["chromedriver", "--version"], capture_output=True, timeout=60).returncode != 0
    except OSError:
        return True


class Browser:
    """One session: with Browser() as browser."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="glossaire-browser-")
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE,
                                       stderr=subprocess.STDOUT, text=True)
        for line in self.driver.stdout:
            if "successfully on port" in line:
                self.port = int(line.rstrip(".\n").split()[-1])
                break
        else:
            raise OSError("chromedriver does not start")
        capabilities = {"goog:loggingPrefs": {"browser": "ALL"},
                        "goog:chromeOptions": {"args": [*ARGUMENTS, f"--user-data-dir={self.profile}"]}}
        self.path = ""
        session = self.send("POST", "/session", {"capabilities": {"alwaysMatch": capabilities}})
        self.path = f"/session/{session['sessionId']}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.send("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()
            shutil.rmtree(self.profile, ignore_errors=True)

    def send(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request(method, self.path + path, None if method != "POST" else json.dumps(body or {}),
                           {"Content-Type": "application/json"})
        value = json.loads(connection.getresponse().read())["value"]
        connection.close()
        if isinstance(value, dict) and "error" in value:
            raise RuntimeError(f"{value['error']}: {value['message'].splitlines()[0]}")
        return value

    def open(self, url):
        self.send("POST", "/url", {"url": "about:blank"})
        self.send("POST", "/url", {"url": str(url)})

    def run(self, script, *arguments):
        """What a function of that body returns in the page."""
        return self.send("POST", "/execute/sync", {"script": script, "args": arguments})

    def run_async(self, script, *arguments):
        """The same; the function calls its last argument with what it returns."""
        return self.send("POST", "/execute/async", {"script": script, "args": arguments})

    def tool(self, command, **parameters):
        """A command of the browser's own protocol."""
        return self.send("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def type(self, text):
        """Presses keys, to whatever has the focus."""
        actions = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self.send("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def click(self, selector):
        element = self.send("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT]
        self.send("POST", f"/element/{element}/click")

    def size(self, width, height):
        self.tool("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 600)

    def picture(self):
        return base64.b64decode(self.send("GET", "/screenshot"))

    def pdf(self):
        return base64.b64decode(self.send("POST", "/print", {"background": False}))

    def complaints(self):
        """What the console has said since the last time."""
        return [entry["message"] for entry in self.send("POST", "/se/log", {"type": "browser"})]
