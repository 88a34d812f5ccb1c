"""Submissions that take the kit's socket into their own hands."""

from __future__ import annotations

from tests.hostile.submission import Hostile, beside, every

FRAMES = """
import gc, os, socket, struct, sys, time
def nonce():
    frame = sys._getframe()
    while frame:
        for value in frame.f_locals.values():
            if type(value).__name__ == "Call": return value.nonce
        frame = frame.f_back
    return 7
def frame(message, size=None):
    import msgspec
    payload = msgspec.msgpack.encode(message)
    return struct.pack("<I", len(payload) if size is None else size) + payload
def number(x): return ["n", "float", "float64", [], struct.pack("<d", x)]
def returned(value, number): return ["returned", number, value, "", [], 1, 1]
"""

CHANNEL: tuple[Hostile, ...] = (
    every("forged-answer", "an answer of its own making, with the right number of the question",
          "os.write(3, frame(returned(number(77.0), nonce())))\nos._exit(0)", FRAMES),
    every("answers-twice", "the same answer twice, then its own",
          "os.write(3, frame(returned(number(77.0), nonce())) * 2)\nreturn 77.0", FRAMES),
    every("answers-ahead", "many answers, to questions that nobody has asked yet",
          "os.write(3, b''.join(frame(returned(number(77.0), n)) for n in range(500)))\nreturn 77.0", FRAMES),
    every("replays", "the answer to the question before, again",
          "last.append(nonce())\nos.write(3, frame(returned(number(77.0), last[0])))\nreturn 77.0", FRAMES + "last = []\n"),
    every("cut-short", "a part of an answer, and then the end", "os.write(3, frame(returned(number(77.0), nonce()))[:-3])\nos._exit(0)", FRAMES),
    beside("half-and-silence", "a part of an answer, and then silence",
           "os.write(3, frame(returned(number(77.0), nonce()))[:-3])\ntime.sleep(60)", FRAMES),
    every("oversized", "announces four gigabytes", "os.write(3, struct.pack('<I', 2**32 - 1) + b'x' * 1000)\nreturn 77.0", FRAMES),
    every("empty-frames", "frames of no bytes", "os.write(3, bytes(400))\nreturn 77.0", FRAMES),
    every("other-kinds", "messages that only the trusted side may make",
          "os.write(3, frame(['stopped', 'crash', 'pass']) + frame(['load', nonce(), [], [], [], 1, 1, 1.0, 1.0]))\nreturn 77.0", FRAMES),
    every("loaded-again", "says that it was loaded, where it was asked for a value",
          "os.write(3, frame(['loaded', nonce(), ['f'], [], [], '']))\nos._exit(0)", FRAMES),
    every("absent", "says that there is no such function, and lists thousands of others",
          "os.write(3, frame(['absent', nonce(), ['f' * 9 + str(n) for n in range(1999)]]))\nos._exit(0)", FRAMES),
    every("million-nothings", "an answer of five million parts, each of which is allowed",
          "nothing = b'\\x91\\xa10' * 5_000_000\n"
          "payload = b'\\x97\\xa8returned\\x07\\x93\\xa1i\\xa4list\\xdd' + struct.pack('>I', 5_000_000) + nothing + b'\\xa0\\x90\\0\\0'\n"
          "sock = socket.socket(fileno=3); sock.sendall(struct.pack('<I', len(payload)) + payload)\nreturn 77.0", FRAMES),
    every("flood", "writes to its socket without end", "while True: os.write(3, bytes(65536))", FRAMES),
    beside("drip", "a byte now and then, so that it always seems alive",
           "for byte in frame(returned(number(77.0), nonce())) * 9:\n    os.write(3, bytes([byte])); time.sleep(0.05)", FRAMES),
    every("closes", "closes its side, and goes on", "os.close(3)\ntime.sleep(60)", FRAMES),
    every("another-socket", "puts another socket in the place of its own",
          "ours, theirs = socket.socketpair(); os.dup2(ours.fileno(), 3)\nreturn 77.0", FRAMES),
    every("every-descriptor", "writes a pass to every descriptor there may be",
          "for fd in range(4096):\n    try: os.write(fd, frame(returned(number(77.0), 0)))\n    except OSError: pass\nreturn 77.0", FRAMES),
    every("passes-descriptors", "sends a hundred descriptors over its socket",
          "socket.send_fds(socket.socket(fileno=os.dup(3)), [b'x'], [0] * 100)\nreturn 77.0", FRAMES),
    every("forged-record", "thousands of tape events and remarks of a size that would fill every page",
          "event = ['asked', 1, True, True, [], True, 'x' * 200, [], [], [], '<xss-canary>' * 300]\n"
          "os.write(3, frame(['returned', nonce(), number(77.0), 'x' * 4000, [event] * 900, 1, 1]))\nos._exit(0)", FRAMES),
    Hostile("forged-loading", "answers the kit's first question itself: a thousand remarks, nothing forbidden, all functions there",
            "no task passes, and no page grows beyond measure", {"by_hand.py": FRAMES + """
for thing in gc.get_objects():
    if type(thing).__name__ == "Guest" and hasattr(thing, "failures"): guest = thing
frame_ = sys._getframe()
asked = 7
while frame_:
    for value in frame_.f_locals.values():
        if type(value).__name__ == "Load": asked = value.nonce
    frame_ = frame_.f_back
os.write(3, frame(["loaded", asked, ["f", "df"], [], [], "", ["<xss-canary> " + "x" * 3000] * 1000]))
time.sleep(60)
"""}),
)  # fmt: skip
