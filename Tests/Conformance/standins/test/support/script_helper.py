"""Programs that tests run in a process of their own."""

import sys
from collections import namedtuple

_Finished = namedtuple("_PythonRunResult", ("rc", "out", "err"))


def interpreter_requires_environment():
    return False


def run_python_until_end(*args, **env_vars):
    import os
    import subprocess

    env_vars.pop("__isolated", None)
    env_vars.pop("__cleanenv", None)
    cwd = env_vars.pop("__cwd", None)
    environment = {**os.environ, **env_vars}
    command = [sys.executable, *args]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=environment, cwd=cwd)
    return _Finished(done.returncode, done.stdout, done.stderr), command


def _assert(expects_failure, args, env_vars):
    finished, command = run_python_until_end(*args, **env_vars)
    if bool(finished.rc) != expects_failure:
        raise AssertionError(f"exit status {finished.rc} of {command}\n{finished.err.decode(errors='replace')}")
    return finished


def assert_python_ok(*args, **env_vars):
    return _assert(False, args, env_vars)


def assert_python_failure(*args, **env_vars):
    return _assert(True, args, env_vars)


def spawn_python(*args, **kw):
    import subprocess

    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    return subprocess.Popen([sys.executable, *args], **(streams | kw))


def kill_python(process):
    process.stdin.close()
    data = process.stdout.read()
    process.stdout.close()
    process.wait()
    return data


def make_script(script_dir, script_basename, source, omit_suffix=False):
    name = f"{script_dir}/{script_basename}" + ("" if omit_suffix else ".py")
    with open(name, "w", encoding="utf-8") as file:
        file.write(source)
    return name


def run_test_script(script):
    """Run a script of tests in a process of its own."""
    assert_python_ok("-u", script)


def make_zip_script(zip_dir, zip_basename, script_name, name_in_zip=None):
    """An archive with one file; its path, and that of the file within it."""
    import os
    import zipfile

    path = os.path.join(zip_dir, zip_basename + ".zip")
    if name_in_zip is None and os.path.basename(os.path.dirname(script_name)) == "__pycache__":
        from importlib.util import source_from_cache

        from test.support.import_helper import make_legacy_pyc

        script_name = make_legacy_pyc(source_from_cache(script_name))
    name = name_in_zip or os.path.basename(script_name)
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(script_name, name)
    return path, os.path.join(path, name)


def make_pkg(pkg_dir, init_source=""):
    import os

    os.mkdir(pkg_dir)
    make_script(pkg_dir, "__init__", init_source)


def make_zip_pkg(zip_dir, zip_basename, pkg_name, script_basename, source, depth=1, compiled=False):
    """An archive with packages within packages, a script in the innermost one."""
    import os
    import py_compile
    import zipfile

    ending = ".pyc" if compiled else ".py"

    def data(name, text):
        """What the archive has of a module."""
        if not compiled:
            return text
        path = os.path.join(zip_dir, name + ".py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        with open(py_compile.compile(path, path + "c", doraise=True), "rb") as file:
            made = file.read()
        os.unlink(path)
        os.unlink(path + "c")
        return made

    path = os.path.join(zip_dir, zip_basename + ".zip")
    script = os.path.join(*[pkg_name] * depth, script_basename + ending)
    with zipfile.ZipFile(path, "w") as archive:
        for level in range(1, depth + 1):
            archive.writestr(os.path.join(*[pkg_name] * level, "__init__" + ending), data("__init__", ""))
        archive.writestr(script, data(script_basename, source))
    return path, os.path.join(path, script)
