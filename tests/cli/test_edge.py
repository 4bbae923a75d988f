"""The edge to the terminal: quick, told in words, with the right exit code, whatever the terminal."""

import os
import signal
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner

from khabar import __version__
from khabar.cli import COMMANDS, main


def khabar(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "khabar", *arguments], capture_output=True, check=False, **options
    )


def test_the_version_is_told_in_a_third_of_a_second():
    times = []
    for _ in range(3):
        began = time.monotonic()
        result = khabar("--version")
        times.append(time.monotonic() - began)
    assert result.stdout.decode() == f"khabar {__version__}\n"
    assert min(times) < 0.3


def test_version_and_help_import_nothing_heavy():
    code = (
        "import sys\nfrom khabar.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print(sorted({'pydantic', 'rdflib', 'pyoxigraph', 'networkx', 'rich', 'yaml'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert result.stdout.decode().splitlines()[-1] == "[]"


def test_help_lists_every_command_with_its_sentence():
    text = " ".join(CliRunner().invoke(main, ["--help"]).output.split())
    for name, sentence in COMMANDS.items():
        assert f"{name} {sentence}" in text


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_opens_with_its_sentence_and_has_an_example(name):
    output = " ".join(CliRunner().invoke(main, [name, "--help"]).output.split())
    opening = output.partition(" [OPTIONS] ")[2]
    assert COMMANDS[name] in opening
    assert f" khabar {name}" in opening.partition(COMMANDS[name])[2]


def test_help_works_outside_a_workspace(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(main, ["build", "--help"]).exit_code == 0


@pytest.mark.parametrize("command", ["build", "check", "stats", "show", "export", "review", "query"])
def test_outside_a_workspace_the_way_in_is_told(tmp_path, command):
    arguments = {"review": ["x"], "query": ["ASK {}"], "export": ["turtle"]}.get(command, [])
    result = CliRunner().invoke(main, ["-C", str(tmp_path), command, *arguments])
    assert result.exit_code == 2
    assert f"Error: {tmp_path} is not a workspace" in result.stderr
    assert "khabar init DIR" in result.stderr


def test_an_unknown_command_is_a_usage_error():
    result = CliRunner().invoke(main, ["biuld"])
    assert (result.exit_code, "No such command 'biuld'" in result.stderr) == (2, True)


def test_several_problems_are_listed_and_counted(workspace_folder):
    for name in ("a", "b"):
        (workspace_folder / "sources" / f"{name}.txt").write_bytes(b"")
    result = CliRunner().invoke(main, ["-C", str(workspace_folder), "check"])
    lines = result.stderr.splitlines()
    assert result.exit_code == 1
    assert lines[-3].startswith(f"{workspace_folder / 'sources' / 'a.txt'}: the article is empty (")
    assert lines[-2].startswith(f"{workspace_folder / 'sources' / 'b.txt'}: the article is empty (")
    assert lines[-1] == "Error: 2 problems"


def test_what_turns_a_line_around_does_not_turn_the_message_around(workspace_folder):
    (workspace_folder / "sources" / "a.txt").write_text("نص عربي قصير", "utf-8")
    (workspace_folder / "sources" / "a.claims.yaml").write_text(
        'article: a\nclaims:\n  - {subject: "\u202eأ\\e[31m", relation: fights, object: ب, quote: نص}\n',
        "utf-8",
    )
    result = CliRunner().invoke(main, ["-C", str(workspace_folder), "check"])
    assert 'unknown name "\\u202eأ\\u001b[31m"' in result.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_arabic_reaches_a_pipe_as_utf8_whatever_the_locale(workspace_folder, encoding):
    environment = os.environ | {"PYTHONIOENCODING": encoding, "LC_ALL": "C", "PYTHONUTF8": "0"}
    result = khabar("schema", cwd=workspace_folder, env=environment)
    assert result.returncode == 0
    assert "ناطق باسم" in result.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_without_arabic_letters_gets_their_codes(workspace_folder):
    import pty

    parent, child = pty.openpty()
    environment = os.environ | {"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "khabar", "-C", str(workspace_folder), "review", "مقال"]
    result = subprocess.run(command, stdout=child, stderr=child, env=environment, check=False)
    os.close(child)
    assert result.returncode == 2
    assert b'no article "\\u0645\\u0642\\u0627\\u0644"' in os.read(parent, 10_000)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes of this sort there")
def test_a_reader_that_stops_reading_is_no_error(workspace_folder):
    writer = subprocess.Popen(
        [sys.executable, "-m", "khabar", "schema", "file", "coordinates-with"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    writer.stdout.close()
    assert writer.stderr.read() == b""
    writer.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
def test_ctrl_c_stops_with_130_and_no_traceback(workspace_folder):
    process = subprocess.Popen(
        [sys.executable, "-m", "khabar", "extract", "-"],
        cwd=workspace_folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (130, b"Stopped.\n")


def test_the_module_is_the_command():
    assert (
        khabar("--version").stdout
        == subprocess.run(
            [sys.executable, "-c", "from khabar.cli import main; main(prog_name='khabar')", "--version"],
            capture_output=True,
            check=True,
        ).stdout
    )
