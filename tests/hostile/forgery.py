"""Results that are not what they seem: lying objects, patched libraries, walks for what is right, the kit's own ends."""

from __future__ import annotations

from tests.hostile.submission import Hostile, beside, by_hand, every

LIAR = """
class Liar{base}:
    def yes(self, *args, **named): return True
    def me(self, *args, **named): return self
    __eq__ = __ge__ = __le__ = __contains__ = __bool__ = yes
    __ne__ = __lt__ = __gt__ = lambda self, *args: False
    __sub__ = __rsub__ = __add__ = __radd__ = __mul__ = __rmul__ = __abs__ = __neg__ = __getitem__ = __call__ = me
    __hash__ = lambda self: 0
    __float__ = lambda self: 9.0
    __index__ = __int__ = __len__ = lambda self: 4
    __iter__ = lambda self: iter([9.0] * 4)
    __array__ = lambda self, *args, **named: __import__("numpy").array(9.0)
    __class__ = property(lambda self: float)
    __getattr__ = lambda self, name: self
"""

FORGERY: tuple[Hostile, ...] = (
    every("equal-to-all", "an object that is equal to everything, and every attribute of it is itself",
          "return Liar()", LIAR.format(base="")),
    every("lying-float", "a float of 0.5 that says it is whatever it is compared with",
          "return Liar(0.5)", LIAR.format(base="(float)")),
    every("lying-int", "an int that overrides all arithmetic and comparison", "return Liar(77)", LIAR.format(base="(int)")),
    every("lying-list", "a list whose iteration, length and items are made up",
          "return Liar([77.0])", LIAR.format(base="(list)").replace("__getattr__", "__unused__")),
    every("lying-array", "an ndarray whose conversions and comparisons are overridden",
          "return np.full(3, 77.0).view(Array)",
          """
          import numpy as np
          class Array(np.ndarray):
              __eq__ = lambda self, other: True
              tobytes = lambda self, *args: b"\\0" * 8
              astype = view = reshape = item = tolist = __array_ufunc__ = lambda self, *args, **named: self
              __array_finalize__ = lambda self, other: None
              dtype = property(lambda self: np.dtype("float64")); size = property(lambda self: 1)
          """),
    every("lying-scalar", "a subclass of NumPy's own float", "return Scalar(77.0)",
          "import numpy as np\nclass Scalar(np.float64):\n    __float__ = __array__ = lambda self, *a: 9.0\n"),
    every("object-array", "an array of objects that are equal to everything",
          "import numpy as np\nreturn np.array([Liar() for _ in range(4)], dtype=object)", LIAR.format(base="")),
    every("structured-array", "an array with fields instead of numbers",
          "import numpy as np\nreturn np.zeros(4, dtype=[('x', 'f8'), ('y', 'O')])"),
    every("lying-metaclass", "a class that lies about its name and its bases", "return Odd()",
          "class Meta(type):\n    __name__ = property(lambda s: 'float')\n    __mro__ = property(lambda s: (float, object))\n"
          "    __instancecheck__ = __subclasscheck__ = lambda s, o: True\nclass Odd(metaclass=Meta): pass\n"),
    every("nan", "NaN, which is different from everything and so from what is wrong", "return float('nan')"),
    every("infinity", "infinities, whose differences are NaN", "return [float('inf')] * 11"),
    every("nan-path", "a path of NaN in the right shape", "return [[float('nan')] * 4] * 4 if not given else [float('nan')] * (int(given[-1]) + 1)"),
    every("wrong-shapes", "every number at once, in a great matrix",
          "import numpy as np\nreturn np.linspace(-100, 100, 90_000).reshape(300, 300)"),
    every("eight-dimensions", "an array of so many axes that no index fits", "import numpy as np\nreturn np.zeros((1,) * 30)"),
    every("empty", "an empty list, of which all elements are right", "return []"),
    every("truth", "True, which is 1", "return True"),
    every("complex", "a complex number with the right real part", "return complex(given[0] ** 2 if given else 1, 1)"),
    every("number-as-text", "the number as a string", "return str(given[0] ** 2 if given else 1)"),
    every("signalling-nan", "decimals and fractions that raise when they are read",
          "from decimal import Decimal\nreturn [Decimal('sNaN'), Decimal('1e999999')] * 2"),
    every("broken-fraction", "a fraction with 0 below", "x = Fraction(1); x._denominator = 0\nreturn x", "from fractions import Fraction\n"),
    every("huge-integer", "an integer that no float can hold", "return 10 ** 5000"),
    every("both-answers", "a dict, a set and bytes of many answers", "return {'a': {1.0, 2.0}, 'b': bytes(range(99)), 3: 4}"),
    every("patched-math", "math.isclose and builtins made to agree, before the kit would use them", "return 77.0",
          """
          import builtins, math, operator
          math.isclose = operator.eq = lambda *args, **named: True
          builtins.abs = builtins.max = builtins.sum = lambda *args, **named: 0.0
          """),
    every("patched-builtins", "isinstance, type, len and next replaced under the kit's hands", "return 77.0",
          "import builtins\nbuiltins.isinstance = lambda *a: True\nbuiltins.len = lambda *a: 1\nbuiltins.callable = lambda *a: True\n"),
    every("patched-numpy", "NumPy's comparisons and conversions replaced", "return 77.0",
          """
          import numpy as np
          np.isclose = np.allclose = np.array_equal = np.isfinite = np.all = lambda *args, **named: True
          np.frombuffer = np.fromiter = np.asarray = np.array = lambda *args, **named: np.zeros(1)
          """),
    every("patched-msgspec", "the encoder of messages made to say that all is right", "return 77.0",
          """
          import msgspec, json
          class Encoder:
              def encode(self, message): return b'{"status": "pass", "score": 1}'
          msgspec.msgpack.Encoder = msgspec.json.Encoder = Encoder
          msgspec.msgpack.encode = json.dumps = lambda *args: b"pass"
          """),
    every("patched-kit", "the guest's own modules replaced: what encodes answers tells a pass", "return 77.0",
          """
          import sys
          for name, module in list(sys.modules.items()):
              if name.startswith("harness"):
                  for thing in list(vars(module)):
                      if thing in ("encode", "decode_request", "framed", "label", "MAX_NUMBERS"):
                          setattr(module, thing, lambda *args, **named: "pass")
          """),
    every("false-judge", "modules with the judge's names, in the hope of being imported", "return 77.0",
          """
          import sys, types
          for name in ("harness.judge", "harness.judge.judge", "harness.grading", "harness.oracle", "harness.store.database"):
              module = sys.modules[name] = types.ModuleType(name)
              module.judge_task = module.judge = module.block = lambda *args, **named: "pass"
          """),
    every("frame-walk", "looks through all frames for what would be right",
          """
          import sys
          frame, seen = sys._getframe(), []
          while frame:
              for name, value in [*frame.f_locals.items(), *frame.f_globals.items()]:
                  if any(word in name.lower() for word in ("expected", "reference", "certified", "solution", "toleran")):
                      seen.append(value)
              frame = frame.f_back
          return seen[0] if seen else 77.0
          """),
    every("gc-walk", "looks through all objects of the process for what would be right",
          """
          import gc
          words = ("expected", "certified", "tolerances", "weight", "hidden", "max_score")
          for thing in gc.get_objects():
              if type(thing) is dict and any(word in thing for word in words): return thing
              for word in words:
                  if type(thing).__module__.startswith("harness") and hasattr(thing, word): return getattr(thing, word)
          return 77.0
          """),
    every("trace", "a trace function that rewrites the kit's local variables", "return 77.0",
          """
          import sys
          def trace(frame, event, arg):
              frame.f_locals.update(value=9.0, status="pass")
              return trace
          sys.settrace(trace); sys.setprofile(lambda *args: None)
          """),
    every("own-constants", "overwrites, in memory, the float that it was given",
          "import ctypes\nfor x in given:\n    if type(x) is float: ctypes.memmove(id(x) + 16, b'\\0' * 8, 8)\nreturn 77.0"),
    every("changing-answer", "a list that a thread changes while it is read",
          """
          import threading
          held = [77.0] * 1000
          def change():
              while True:
                  held.append(object()); held.clear(); held.extend([9.0] * 1000)
          threading.Thread(target=change, daemon=True).start()
          return held
          """),
    by_hand("own-exit-codes", "ends with the codes that the kit's own guests end with",
            """
            import os
            def f(x): os._exit(101)
            def df(x): os._exit(102)
            def iteration_table(): os._exit(0)
            def gradient_descent(*given): os._exit(1)
            """),
    by_hand("other-ends", "ends by exceptions that are no errors, and by aborting",
            """
            import os, signal
            def f(x): raise SystemExit(0)
            def df(x): raise KeyboardInterrupt
            def iteration_table(): raise GeneratorExit
            def gradient_descent(*given): os.abort()
            """),
    by_hand("ends-while-loading", "ends the process with success while the file is being loaded", "import os\nos._exit(0)\n"),
    beside("raises-a-pass", "an exception whose class and text say that the task has passed",
           "raise type('pass', (Exception,), {'__str__': lambda self: 'status: pass'})('pass')"),
    beside("message-that-raises", "an exception whose text cannot be had",
           "raise type('E', (Exception,), {'__str__': lambda self: 1 / 0, '__repr__': lambda self: 1 / 0})()"),
    beside("unhashable-name", "functions under names that are no identifiers, and names that are no strings", "return 77.0",
           "globals().update({'f ' * 50: f, '<b>': f, 7: f, ('a',): f, '': f})\n"),
)  # fmt: skip
