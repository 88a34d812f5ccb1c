"""Submissions that take too much, or do not end."""

from __future__ import annotations

from tests.hostile.submission import Hostile, beside, by_hand, every

DAEMON = """
import os, sys, time
def daemon(forks):
    for generation in range(forks):
        if os.fork():
            if generation: os._exit(0)
            return
        os.setsid()
    os.execv(sys.executable, [sys.executable, "-S", "-c", "import time; time.sleep(600)", "@MARK@"])
"""

EXCESS: tuple[Hostile, ...] = (
    # ------------------------------------------------------------ not ending
    beside("endless", "never comes to an end", "while True: pass"),
    beside("endless-and-deaf", "never comes to an end, whatever is raised in it",
           "import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, range(1, 64))\nwhile True:\n    try:\n        while True: pass\n"
           "    except BaseException: pass"),
    beside("sleeps", "sleeps", "import time\ntime.sleep(600)"),
    by_hand("sleeps-while-loading", "sleeps before its first function", "import time\ntime.sleep(600)\n"),
    beside("slow-pattern", "a regular expression that backtracks for ever", "import re\nreturn re.match('(a+)+$', 'a' * 60 + 'b')"),
    beside("great-power", "an integer of a hundred million digits", "return str(7 ** 10 ** 8)"),
    beside("recursion", "recurses as deep as the stack goes", "import sys\nsys.setrecursionlimit(10 ** 9)\nreturn f(*given)"),
    beside("waits-for-itself", "waits for a lock that it holds", "import threading\nlock = threading.Lock(); lock.acquire(); lock.acquire()"),
    beside("reads-its-input", "waits for input", "return float(input('x? ') or 77)"),
    # ------------------------------------------------------------ surviving
    beside("daemon", "leaves a process in a session of its own", "daemon(1)\nreturn 77.0", DAEMON),
    beside("twice-removed", "leaves a process that has lost its parent", "daemon(2)\nreturn 77.0", DAEMON),
    beside("thrice-removed", "leaves one further away, which no signal of its parent's end reaches",
           "import ctypes\nctypes.CDLL(None).prctl(1, 0)\ndaemon(3)\nreturn 77.0", DAEMON),
    beside("evader", "forks and ends, for ever, so that no process of it can be caught",
           "if os.fork() == 0:\n    os.setsid()\n    while True:\n        try:\n            if os.fork(): os._exit(0)\n"
           "        except OSError: pass\nreturn 77.0", DAEMON),
    beside("returns-twice", "returns from the same call in two processes", "import os\nos.fork()\nreturn 77.0"),
    beside("threads-go-on", "leaves threads running", "import threading\n"
           "for _ in range(9): threading.Thread(target=lambda: [None for _ in iter(int, 1)], daemon=True).start()\nreturn 77.0"),
    by_hand("at-exit", "hangs when its interpreter ends", "import atexit, time\natexit.register(time.sleep, 600)\ndef f(x): return 77.0\n"),
    # ------------------------------------------------------------ memory
    beside("memory", "holds ever more memory", "held = []\nwhile True: held.append(bytearray(1 << 22))"),
    beside("memory-at-once", "asks for eighty gigabytes", "return [0.0] * 10 ** 10"),
    beside("memory-shared", "holds memory that is shared and so no process's own",
           "import mmap, time\nheld = mmap.mmap(-1, 1 << 30)\nfor at in range(0, 1 << 30, 4096): held[at] = 1\ntime.sleep(60)"),
    beside("memory-of-children", "has its children hold what it may not", "import os, time\nfor _ in range(9):\n"
           "    if os.fork() == 0:\n        held = bytearray(b'x' * (60 << 20)); time.sleep(60)\ntime.sleep(60)"),
    # ------------------------------------------------------------ processes, files
    beside("fork-bomb", "forks as fast as it can, and its children too", "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass"),
    beside("many-threads", "starts ten thousand threads", "import threading, time\n"
           "for _ in range(10_000): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\nreturn 77.0"),
    beside("large-file", "writes one great file", "open('large', 'wb').write(bytes(1 << 28))\nreturn 9.0 * 77"),
    beside("full-folder", "fills its folder with great files",
           "for n in range(12): open(f'part{n}', 'wb').write(bytes(1 << 22))\nreturn 77.0"),
    beside("many-files", "makes a hundred thousand files, folders and links",
           "import os\nfor n in range(20_000): open(f'file{n}', 'w').close(); os.mkdir(f'folder{n}')\nreturn 77.0"),
    beside("locked-folder", "leaves folders that nobody may open, deep in one another",
           "import os\nfor n in range(60): os.mkdir('d'); os.chdir('d')\n"
           "for n in range(60): os.chdir('..'); os.chmod('d', 0)\nreturn 77.0"),
    beside("many-descriptors", "opens files without closing them", "held = [open('/dev/null') for _ in range(10_000)]\nreturn 77.0"),
    beside("pipes", "fills pipes and sockets with bytes that nobody reads",
           "import os, socket\nheld = []\nwhile True:\n    pair = socket.socketpair(); pair[0].setblocking(False); held.append(pair)\n"
           "    try:\n        while True: pair[0].send(bytes(65536))\n    except BlockingIOError: pass"),
    # ------------------------------------------------------------ output, answers
    beside("prints", "prints without end", "while True: print('x' * 1000)"),
    beside("prints-errors", "prints without end where errors go", "import sys\nwhile True: sys.stderr.write('x' * 1000)"),
    beside("prints-below", "prints without end on the descriptor itself", "import os\nwhile True: os.write(1, b'x' * 1000)"),
    by_hand("prints-while-loading", "prints without end before its first function", "while True: print('x' * 1000)\n"),
    beside("long-answer", "returns two million numbers", "return [0.5] * 2_000_000"),
    beside("long-text", "returns a text of a hundred megabytes", "return 'x' * 10 ** 8"),
    beside("deep-answer", "returns a list in a list, a hundred thousand times", "held = []\nfor _ in range(100_000): held = [held]\nreturn held"),
    beside("circular-answer", "returns a list that holds itself, twice", "held = []\nheld += [held, held]\nreturn held"),
    beside("wide-answer", "returns lists that share their elements, so that they look without end",
           "held = [1.0, 'x']\nfor _ in range(60): held = [held] * 10\nreturn held"),
    beside("endless-answer", "returns what can be iterated for ever", "import itertools\nreturn itertools.count()"),
    beside("endless-generator", "returns a generator that never gives anything", "def never():\n    while True: pass\n    yield\nreturn never()"),
    beside("great-dict", "returns a dict of a million entries", "return {str(n): n for n in range(1_000_000)}"),
    beside("long-error", "raises an exception with a text of a hundred megabytes", "raise ValueError('x' * 10 ** 8)"),
    every("many-functions", "defines a hundred thousand functions", "return 77.0",
          "globals().update({f'f{n}': len for n in range(100_000)})\n"),
)  # fmt: skip
