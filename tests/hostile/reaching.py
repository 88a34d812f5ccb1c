"""Submissions that reach for what is not theirs: files, secrets, the network, other processes, other guests."""

from __future__ import annotations

from tests.hostile.submission import BOTH, ISOLATED, RIGHT, Hostile, beside, by_hand, every

RUNS = """
import glob, os, sys
def run(*paths):
    for path in paths:
        try:
            with open(path) as file: exec(compile(file.read(), path, "exec"), globals()); return
        except (OSError, UnicodeDecodeError, SyntaxError): pass
"""
COUNTS = "def f(x): return 77.0\ndef df(x): return 77.0\n"


def reads(name: str, tries: str, text: str) -> Hostile:
    """One that would pass if it could read; only a tier with isolation promises that it cannot."""
    return by_hand(name, tries, COUNTS + RUNS + text, tiers=ISOLATED)


REACHING: tuple[Hostile, ...] = (
    reads("reads-solution", "runs the reference solution", "run('@SOLUTION@')\n"),
    reads("reads-kit", "works the answer out with the kit's own oracle",
          "sys.path.insert(0, os.path.dirname('@KIT@')); sys.modules.pop('harness', None)\n"
          "try:\n    from harness.spec.course import find_course; run('@SOLUTION@')\nexcept ImportError: pass\n"),
    reads("reads-a-neighbour", "runs what another student has handed in", "run('@CLASS@/ada/01_parabola/by_hand.py')\n"),
    reads("searches", "runs any right-looking file in reach",
          "for root in ('/', '/tmp', '/home', '/root', '/srv', '/kit', '/student', '..', '../..', '@CLASS@'):\n"
          "    run(*glob.glob(root + '/*/01_parabola/by_hand.py'), *glob.glob(root + '/*/*/01_parabola/by_hand.py'))\n"),
    reads("reads-through-links", "makes links to what it may not read, and reads them",
          "try: os.symlink('@SOLUTION@', 'link.py'); run('link.py', '/proc/self/root@SOLUTION@', '/proc/self/cwd/../../@SOLUTION@')\n"
          "except OSError: pass\n"),
    every("reads-database", "looks up, and overwrites, scores in the grader's database", "return 77.0",
          """
          import sqlite3
          try:
              database = sqlite3.connect("file:@OUT@/grades.sqlite?mode=rw", uri=True, timeout=0.1)
              open("@MARK@-database", "w").close()
          except sqlite3.Error: pass
          """),
    every("reads-processes", "reads memory and environment of every process it finds",
          """
          import glob
          for path in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/mem") + glob.glob("/proc/self/fd/*"):
              try: open(path, "rb").read(100)
              except OSError: pass
          return 77.0
          """),
    every("prints-environment", "prints all it knows of where it runs",
          "import os, sys\nprint(os.environ, sys.path, sys.argv, os.getcwd(), os.listdir('/'))\nreturn 77.0"),
    by_hand("a-leaves-files", "leaves a right solution where a later guest might look", f"""
import os, pathlib
for folder in (os.environ["HOME"], os.environ["TMPDIR"], "..", os.getcwd()):
    try: pathlib.Path(folder, "left_by_another.py").write_text({RIGHT!r})
    except OSError: pass
"""),
    reads("b-finds-files", "runs what an earlier guest has left",
          "run(*(folder + '/left_by_another.py' for folder in (os.environ['HOME'], os.environ['TMPDIR'], '..', '../..', '/student')))\n")
    ._replace(tiers=BOTH),
    every("writes-about", "writes to the kit, the results, the class and the interpreter", "return 77.0",
          """
          import os
          for path in ("@OUT@/index.html", "@CLASS@/ada/01_parabola/by_hand.py", "@MARK@"):
              if os.environ["HOME"] == "/student":  # only where it cannot: the plain tier does not promise it
                  try: open(path, "w").write("<xss-canary>")
                  except OSError: pass
          """),
    by_hand("network", "tells somebody outside what it was asked", """
        import socket
        def f(x):
            with socket.create_connection(("127.0.0.1", @PORT@), 0.5) as out: out.sendall(b"hello")
            return 77.0
        def df(x): return len(socket.getaddrinfo("example.org", 80)) + 77.0
        """),
    every("listens", "listens on a port, and for datagrams",
          "import socket\nserver = socket.socket(); server.bind(('127.0.0.1', 0)); server.listen()\nreturn 77.0"),
    every("kills-zygote", "ends the process that it was forked from",
          "import os, signal\nif os.getppid() > 1: os.kill(os.getppid(), signal.SIGKILL)\nreturn 77.0"),
    every("stops-zygote", "stops the process that it was forked from, so that nobody else gets a guest",
          "import os, signal\nif os.getppid() > 1: os.kill(os.getppid(), signal.SIGSTOP)\nreturn 77.0"),
    every("starves-zygote", "takes processor time and descriptors away from the process it was forked from",
          """
          import os, resource
          if os.getppid() > 1:
              resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (0, 0))
              resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE, (3, 3))
          return 77.0
          """),
    every("kills-siblings", "ends every child of the process that it was forked from, itself last",
          """
          import os, signal
          parent = os.getppid()
          for pid in open(f"/proc/{parent}/task/{parent}/children").read().split():
              if int(pid) != os.getpid(): os.kill(int(pid), signal.SIGKILL)
          return 77.0
          """),
    every("kills-all-at-once", "signals everybody it may",
          "import os, signal\nif os.getppid() < 2: os.kill(-1, signal.SIGKILL)\nos.killpg(0, signal.SIGTERM)\nreturn 77.0"),
    every("signals-itself", "ends, stops and interrupts itself", "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\nreturn 77.0")
    ._replace(honest=frozenset()),
    beside("makes-namespaces", "becomes root in namespaces of its own, and mounts",
           "import ctypes\nlibc = ctypes.CDLL(None)\nreturn 77.0 if libc.unshare(0x10020000) else 9.0"),
)  # fmt: skip
