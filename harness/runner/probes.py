"""Small hostile guests, one for each guarantee: what they try fails, or is stopped, where the guarantee holds."""

from __future__ import annotations

import os
import secrets
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

import harness
from harness.runner.model import Limits, Source
from harness.runner.pool import Runner
from harness.runner.sandbox.launch import environment
from harness.wire import Items, Numbers, Outcome, Raised, Returned, Stopped, Text, Unit

LIMITS = Limits(seconds_a_call=1.5, seconds_to_load=5.0, memory_mb=256, printed_bytes=20_000, file_mb=8, processes=40)
SECONDS_TO_GO = 5.0  # that processes have, once their guest has ended


class Scene(NamedTuple):
    """What a guest tries to reach, and who starts it."""

    runner: Runner
    secret: Path  # a file that this process can read, as it can read what others handed in
    folder: Path  # one that it can write in
    port: int  # on which it listens

    def ask(self, text: str) -> Outcome:
        """What ``probe()`` of a script comes to in a fresh guest. Upper-case words stand for the scene's things."""
        for word, thing in (("SECRET", str(self.secret)), ("FOLDER", str(self.folder)), ("PORT", self.port)):
            text = text.replace(word, repr(thing))
        unit = Unit("by_hand.py", (text,))
        source = Source("", (("by_hand.py", text.encode()),), (unit,), "scripts")
        session = self.runner.open(source, "light", (unit,), 0)
        try:
            return session.call("probe", ())
        finally:
            session.close()


def is_zero(outcome: Outcome) -> bool:
    """Whether the guest counted no success."""
    return isinstance(outcome, Returned) and isinstance(outcome.value, Numbers) and not any(outcome.value.data)


def is_stopped(outcome: Outcome, why: str) -> bool:
    """Whether a limit ended it, by this name."""
    return isinstance(outcome, Stopped) and outcome.why == why


# ---------------------------------------------------------------- reaching out


def network(scene: Scene) -> bool:
    """Connect to this machine, where somebody listens."""
    text = "import socket\ndef probe():\n    socket.create_connection(('127.0.0.1', PORT), 1)\n    return 1.0\n"
    return isinstance(scene.ask(text), Raised)


READS = """
import os
def reads(path):
    try: return bool(os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(1))
    except OSError: return False
def probe(): return float(sum(map(reads, PATHS)))
"""


def reading(scene: Scene) -> bool:
    """Read what others handed in, and the kit's own course and judge."""
    kit = Path(harness.__file__).parent
    course = (kit / "judge", kit / "course", kit.parent / "solutions", kit.parent / "exercises")
    paths = [str(path) for path in (scene.secret, *course, Path("/etc/passwd"), *_own_files()) if path.exists()]
    return is_zero(scene.ask(READS.replace("PATHS", repr(paths))))


def _own_files() -> list[Path]:
    """Files of this account; none where it has no home."""
    try:
        return [path for path in Path.home().iterdir() if path.is_file()]
    except (OSError, RuntimeError):
        return []


def writing(scene: Scene) -> bool:
    """Make a file in a folder of this process's own, and open a file of the kit for writing."""
    text = f"""
import os
def probe():
    done = 0
    for path, flags in ((FOLDER + "/left", os.O_CREAT | os.O_WRONLY), ({harness.__file__!r}, os.O_RDWR)):
        try: os.close(os.open(path, flags)); done += 1
        except OSError: pass
    return float(done)
"""
    return is_zero(scene.ask(text))


def processes_seen(scene: Scene) -> bool:
    """List the processes of the machine."""
    return is_zero(scene.ask("import os\ndef probe(): return float(sum(n.isdigit() for n in os.listdir('/proc')))\n"))


def signals(scene: Scene) -> bool:
    """Signal (with 0, which only asks) the trusted process, the zygote, and all at once; slow them down."""
    text = f"""
import os, resource
def probe():
    done = 0
    for pid in {{{os.getpid()}, os.getppid(), -1}} - {{0}}:
        for harm in (lambda: os.kill(pid, 0), lambda: resource.prlimit(pid, resource.RLIMIT_CORE)):
            try: harm(); done += 1
            except OSError: pass
    try: os.setpriority(os.PRIO_USER, os.getuid(), 19); done += {0 if scene.runner.tier == "bubblewrap" else 1}
    except OSError: pass
    return float(done)
"""
    return is_zero(scene.ask(text))


def calls(scene: Scene) -> bool:
    """Make a namespace, trace a process, hold memory in a file of no folder, mount."""
    text = """
import ctypes
def probe():
    libc = ctypes.CDLL(None)
    tried = libc.unshare(0x10000000), libc.ptrace(0, 0, 0, 0), libc.memfd_create(b"x", 0), libc.mount(0, b"/", 0, 0, 0)
    return float(sum(result != -1 for result in tried))
"""
    return is_zero(scene.ask(text))


def descriptors(scene: Scene) -> bool:
    """Find an open file besides the standard streams (which lead nowhere) and the guest's own socket."""
    text = """
import os
def probe():
    found = 0
    for fd in range(4, 4096):
        try: os.fstat(fd); found += 1
        except OSError: pass
    return float(found)
"""
    return is_zero(scene.ask(text))


def variables(scene: Scene) -> bool:
    """Find a variable of the grader's environment."""
    came = scene.ask("import os\ndef probe(): return sorted(os.environ)\n")
    known = {*environment(""), "LC_CTYPE", "PWD"}
    items = came.value.items if isinstance(came, Returned) and isinstance(came.value, Items) else ()
    return bool(items) and {item.text for item in items if isinstance(item, Text)} <= known


# ---------------------------------------------------------------- leaving behind


def earlier_files(scene: Scene) -> bool:
    """Find, where a program works and keeps its temporary files, what a guest before it has left there."""
    text = """
import os, tempfile
def probe():
    places = [os.path.join(folder, "left") for folder in (os.getcwd(), tempfile.gettempdir())]
    found = sum(map(os.path.exists, places))
    for place in places: open(place, "w").close()
    return float(found)
"""
    return all(is_zero(scene.ask(text)) for _ in range(2))


def survivors(scene: Scene) -> bool:
    """Leave daemons running: in a session of their own, once and twice removed."""
    mark = f"gradkit-probe-{secrets.token_hex(8)}"
    text = f"""
import os, sys, time
def probe():
    for forks in (1, 2):
        if os.fork() == 0:
            os.setsid()
            if forks == 2 and os.fork(): os._exit(0)
            os.execv(sys.executable, [sys.executable, "-S", "-c", "import time; time.sleep(60)", {mark!r}])
    time.sleep(0.3)
    return 0.0
"""
    if not is_zero(scene.ask(text)):
        return False
    end = time.monotonic() + SECONDS_TO_GO
    while _running(mark) and time.monotonic() < end:
        time.sleep(0.05)
    return not _running(mark)


def _running(mark: str) -> bool:
    """Whether a command line of this machine has the mark in it."""
    if Path("/proc/self/cmdline").exists():
        return any(mark.encode() in _line(path) for path in Path("/proc").glob("[0-9]*/cmdline"))
    ps = ("ps", "-A", "-ww", "-o", "args")
    return mark in subprocess.run(ps, capture_output=True, text=True, check=True, errors="replace").stdout


def _line(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # it has ended meanwhile
        return b""


# ---------------------------------------------------------------- taking too much


def endless(scene: Scene) -> bool:
    """Never come to an end."""
    return is_stopped(scene.ask("def probe():\n    while True: pass\n"), "timeout")


def memory(scene: Scene) -> bool:
    """Hold more memory than allowed: its own, and shared with nobody through the system."""
    own = "def probe():\n    held = []\n    while True: held.append(bytearray(1 << 20))\n"
    shared = """
import mmap
def probe():
    held = mmap.mmap(-1, 1 << 29)
    held.write(b"x" * (1 << 29))
    while True: pass
"""
    return all(is_stopped(scene.ask(text), "memory") for text in (own, shared))


def bomb(scene: Scene) -> bool:
    """Start more processes than allowed."""
    text = f"""
import os, time
def probe():
    for _ in range({4 * LIMITS.processes}):
        if os.fork() == 0: time.sleep(60); os._exit(0)
    time.sleep(1.0)
    return 1.0
"""
    return not isinstance(scene.ask(text), Returned)


def large_file(scene: Scene) -> bool:
    """Write one file that is larger than allowed."""
    text = f"def probe():\n    open('large', 'wb').write(bytes({2 * LIMITS.file_mb} << 20))\n    return 1.0\n"
    return not isinstance(scene.ask(text), Returned)


def large_folder(scene: Scene) -> bool:
    """Write many files, more than allowed all together, and more of them."""
    much = f"for n in range(20): open(f'part{{n}}', 'wb').write(bytes({LIMITS.file_mb} << 18))"
    many = "for n in range(10_000): open(f'part{n}', 'wb').close()"
    return not any(
        isinstance(scene.ask(f"def probe():\n    {text}\n    return 1.0\n"), Returned) for text in (much, many)
    )


def flood(scene: Scene) -> bool:
    """Print without end."""
    return is_stopped(scene.ask("def probe():\n    while True: print('x' * 1000)\n"), "output")


def long_answer(scene: Scene) -> bool:
    """Return more than may be returned, and something endless."""
    long = scene.ask("def probe(): return [0.0] * 2_000_000\n")
    without_end = scene.ask("import itertools\ndef probe(): return itertools.count()\n")
    return not any(isinstance(came, Returned) and isinstance(came.value, Numbers) for came in (long, without_end))


def nonsense(scene: Scene) -> bool:
    """Write an answer of its own making to the socket of the kit."""
    return is_stopped(
        scene.ask("import os\ndef probe():\n    os.write(3, bytes(range(256)))\n    return 1.0\n"), "crash"
    )
