"""What a guest can see, reach and leave behind: each guarantee tried, for the tier that gives it."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import psutil
import pytest
from handing_in import SHORT, Desk, raised, reals, stopped

import harness
from harness.runner.model import Limits, Tier
from harness.runner.pool import Runner
from harness.runner.sandbox import available
from harness.runner.sandbox import bubblewrap as sandbox
from harness.wire import Items, Outcome, Returned, Text

LEAVES_BEHIND = """
import os, sys, time
def daemon(mark, forks):
    for generation in range(forks):
        if os.fork():
            if generation:
                os._exit(0)
            time.sleep(0.2)
            return 1.0
        os.setsid()
    sleep = [sys.executable, "-S", "-c", "import time; time.sleep(600)", f"gradkit-mark-{int(mark)}"]
    os.execv(sys.executable, sleep)
"""


def running(mark: int) -> list[psutil.Process]:
    """Processes of this machine that carry a mark."""
    found = []
    for process in psutil.process_iter():
        try:
            if f"gradkit-mark-{mark}" in process.cmdline():
                found.append(process)
        except psutil.Error:
            continue
    return found


@pytest.mark.parametrize("ending", ["closed", "stopped"])
@pytest.mark.parametrize("forks", [1, 2])
def test_what_a_guest_leaves_running_ends_with_it(desk: Desk, ending: str, forks: int) -> None:
    mark = abs(hash((desk.folder, ending))) % 10**9
    session = desk.by_hand(LEAVES_BEHIND + "def endless():\n    while True: pass\n", SHORT)
    assert reals(session.call("daemon", (mark, forks))) == 1.0
    survivors = running(mark)
    assert survivors or forks > 1  # an orphan may have been ended already
    if ending == "stopped":
        assert stopped(session.call("endless", ())) == "timeout"
    session.close()
    _, alive = psutil.wait_procs(survivors, timeout=10)
    assert alive == []


def test_a_fork_bomb_is_put_out(desk: Desk) -> None:
    text = """
        import os, time
        def bomb():
            for _ in range(200):
                try:
                    if os.fork() == 0:
                        time.sleep(600)
                except OSError:
                    break
            time.sleep(600)
        def good(x): return x
        """
    before = len(psutil.pids())
    session = desk.by_hand(text, SHORT)
    assert stopped(session.call("bomb", ())) in {"timeout", "crash"}
    assert reals(session.call("good", (1.5,))) == 1.5
    assert len(psutil.pids()) < before + 100


LOOKS = """
import os, socket, sys
def connects():
    with socket.create_connection(("127.0.0.1", {port}), 2): return 1.0
def sees(path): return float(os.path.exists(path))
def holds(path): return float(os.path.isfile(path) or os.path.isdir(path) and len(os.listdir(path)) > 0)
def writes(path): open(path, "w").write("x"); return 1.0
def processes(): return float(len([name for name in os.listdir("/proc") if name.isdigit()]))
def descriptors():
    found = []
    for fd in range(256):
        try: os.fstat(fd)
        except OSError: continue
        found.append(float(fd))
    return found
def environment(): return sorted(os.environ)
def user(): return [float(os.getuid()), float(os.getpid())]
def kills():
    hit = 0
    for pid in range(2, 5000):
        try: os.kill(pid, 9); hit += 1
        except OSError: pass
    return float(hit)
def mounts():
    import ctypes
    libc = ctypes.CDLL(None, use_errno=True)
    tried = libc.mount(b"tmpfs", b"/usr", b"tmpfs", 0, None), libc.umount(b"/proc"), libc.umount(b"/tmp")
    return list(map(float, tried))
def refused():
    import ctypes, errno
    libc = ctypes.CDLL(None, use_errno=True)
    found = []
    for call in (lambda: libc.unshare(0x10000000), lambda: libc.memfd_create(b"x", 0), lambda: libc.ptrace(0, 0, 0, 0)):
        found.append(float(call() == -1 and ctypes.get_errno() == errno.EPERM))
    return found
def imports(name): return float(__import__("importlib.util").util.find_spec(name) is not None)
"""


@pytest.fixture
def bubblewrap(tmp_path: Path, runners: Callable[[Tier, Limits], Runner]) -> Desk:
    folder = tmp_path / "01_parabola"
    folder.mkdir()
    return Desk(folder, lambda limits: runners("bubblewrap", limits))


def ask(desk: Desk, expression: str, port: int = 0) -> Outcome:
    """What an expression comes to inside, of the functions above."""
    session = desk.by_hand(LOOKS.replace("{port}", str(port)) + f"\ndef asked(): return {expression}\n", SHORT)
    outcome = session.call("asked", ())
    session.close()
    return outcome


def test_there_is_no_network(bubblewrap: Desk) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as server:
        fault = raised(ask(bubblewrap, "connects()", server.getsockname()[1]))
    assert fault.type in {"ConnectionRefusedError", "OSError"}


@pytest.mark.parametrize("folder", ["solutions", "exercises", "tests"])
def test_the_course_is_not_seen(bubblewrap: Desk, folder: str) -> None:
    path = Path(harness.__file__).parents[1] / folder
    assert path.is_dir()
    assert reals(ask(bubblewrap, f"sees({str(path)!r})")) == 0.0


def test_a_course_that_lies_among_the_systems_folders_is_not_seen_and_packages_in_it_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "bubblewrap" not in available():
        pytest.skip("bubblewrap does not work on this machine")
    course, packages = tmp_path / "course", tmp_path / "course" / ".venv" / "site-packages"
    hidden = [course / name for name in ("exercises/20_small/exercise.toml", "solutions/x.py", "tests/x.py", ".git/x")]
    shown = [tmp_path / "usual" / "x.py", packages / "x.py"]
    for path in (*hidden, *shown):
        path.parent.mkdir(parents=True)
        path.write_text("")
    tmp_path.chmod(0o755)  # as a system's folder is, which everybody can look into
    needed = (*sandbox._needed(), tmp_path, packages)
    monkeypatch.setattr(sandbox, "_needed", lambda: needed)
    monkeypatch.chdir(course)
    folder = tmp_path / "01_parabola"
    folder.mkdir()
    with Runner("bubblewrap", SHORT) as runner:
        desk = Desk(folder, lambda _: runner)
        for path in (*hidden, *shown):
            assert reals(ask(desk, f"sees({str(path)!r})")) == (path in shown)
        for place in (course, packages):
            assert raised(ask(desk, f"writes({str(place / 'y')!r})")).type in {"OSError", "PermissionError"}


@pytest.mark.parametrize("module", ["runner", "judge", "oracle", "spec", "course"])
def test_the_trusted_side_of_the_kit_is_not_seen(bubblewrap: Desk, module: str) -> None:
    assert reals(ask(bubblewrap, f"sees('/kit/harness/{module}')")) == 0.0
    assert reals(ask(bubblewrap, f"sees({str(Path(harness.__file__).parent / module)!r})")) == 0.0


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "/root", "/home", "/proc/1/environ", "/proc/self/maps", "/sys", "/run"]
)
def test_the_rest_of_the_machine_is_not_seen(bubblewrap: Desk, path: str) -> None:
    assert (
        reals(
            ask(
                bubblewrap,
                f"float(os.path.isdir({path!r}) and len(os.listdir({path!r})) > 1 or os.path.isfile({path!r}))",
            )
        )
        == 0.0
    )


def test_other_hand_ins_are_not_seen(bubblewrap: Desk) -> None:
    (bubblewrap.folder.parent / "other.py").write_text("secret")
    assert reals(ask(bubblewrap, f"sees({str(bubblewrap.folder.parent)!r})")) == 0.0


@pytest.mark.parametrize("path", ["/kit/x", "/usr/x", "/x", "/dev/x", harness.__file__, "/kit/harness/wire.py"])
def test_nothing_outside_the_private_folder_can_be_written(bubblewrap: Desk, path: str) -> None:
    assert raised(ask(bubblewrap, f"writes({path!r})")).type in {"OSError", "PermissionError", "FileNotFoundError"}


def test_no_other_process_can_be_seen_or_ended(bubblewrap: Desk) -> None:
    assert reals(ask(bubblewrap, "[processes(), kills()]")).tolist() == [0.0, 0.0]


def test_a_guest_is_an_ordinary_user_and_the_first_process_of_its_own(bubblewrap: Desk) -> None:
    assert reals(ask(bubblewrap, "user()")).tolist() == [1000.0, 1.0]


def test_nothing_can_be_mounted_or_uncovered(bubblewrap: Desk) -> None:
    assert reals(ask(bubblewrap, "mounts()")).tolist() == [-1.0, -1.0, -1.0]


def test_system_calls_that_only_an_attack_needs_are_refused(bubblewrap: Desk) -> None:
    assert reals(ask(bubblewrap, "refused()")).tolist() == [1.0, 1.0, 1.0]


def test_no_signal_reaches_all_processes_at_once(desk: Desk) -> None:
    assert raised(ask(desk, "os.kill(-1, 0)")).type == "PermissionError"


def test_only_the_standard_streams_and_the_own_socket_are_open(desk: Desk) -> None:
    assert reals(ask(desk, "descriptors()")).tolist() == [0.0, 1.0, 2.0, 3.0]


def test_the_environment_tells_nothing_of_the_grader(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRADKIT_SECRET", "1")
    outcome = ask(desk, "environment()")
    assert isinstance(outcome, Returned)
    assert isinstance(outcome.value, Items)
    names = {item.text for item in outcome.value.items if isinstance(item, Text)}
    assert {"HOME", "PATH"} <= names
    assert not {name for name in names if "GRADKIT" in name or "PYTEST" in name or "TOKEN" in name}


def test_a_guest_finds_nothing_of_the_one_before_it(desk: Desk) -> None:
    assert reals(ask(desk, "writes(os.path.join(os.environ['HOME'], 'left'))")) == 1.0
    assert reals(ask(desk, "sees(os.path.join(os.environ['HOME'], 'left'))")) == 0.0


def test_the_kit_cannot_be_imported_by_a_guest(desk: Desk) -> None:
    assert reals(ask(desk, "imports('harness.judge')")) == 0.0


def test_a_private_folder_has_a_cap(bubblewrap: Desk) -> None:
    fill = "[open(f'part{n}', 'wb').write(bytes(4 * 2**20)) for n in range(5)]"
    assert "No space left" in raised(ask(bubblewrap, fill)).message


def test_plain_guests_leave_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = tmp_path / "submission"
    folder.mkdir()
    with Runner("plain", SHORT) as runner:
        desk = Desk(folder, lambda _: runner)
        assert reals(ask(desk, "writes('left')")) == 1.0
        locked = "[os.mkdir('locked'), writes('locked/file'), os.chmod('locked', 0), 1.0][-1]"
        assert reals(ask(desk, locked)) == 1.0
    assert [path.name for path in tmp_path.iterdir()] == ["submission"]


def test_guests_run_side_by_side_without_meeting(desk: Desk) -> None:
    text = "import os\ndef f(x):\n    open('mine', 'x').write(str(x))\n    return float(open('mine').read())\n"
    desk.write(by_hand__py=text)
    sessions = [desk.open(SHORT) for _ in range(6)]
    answers: dict[int, float] = {}

    def one(number: int) -> None:
        answers[number] = reals(sessions[number].call("f", (float(number),))).item()

    threads = [Thread(target=one, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number: float(number) for number in range(6)}
