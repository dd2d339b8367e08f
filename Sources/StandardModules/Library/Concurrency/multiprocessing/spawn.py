"""How a fresh interpreter becomes a child: it reads from a pipe what it shall be like and do."""

import os
import pickle
import sys
import types

from multiprocessing import context, process, util

__all__ = [
    "_main", "freeze_support", "set_executable", "get_executable", "get_preparation_data",
    "get_command_line", "import_main_path",
]

_python_exe = sys.executable


def set_executable(exe):
    """Choose the program of children."""
    global _python_exe
    _python_exe = exe if exe is None else os.fsdecode(exe)


def get_executable():
    """Return the program of children."""
    return _python_exe


def is_forking(argv):
    return len(argv) >= 2 and argv[1] == "--multiprocessing-fork"


def freeze_support():
    """Nothing needs to be done: there are no frozen executables."""


def get_command_line(**kwds):
    """Return the command line of a child."""
    arguments = ", ".join(f"{name}={value!r}" for name, value in kwds.items())
    program = f"from multiprocessing.spawn import spawn_main; spawn_main({arguments})"
    return [_python_exe, *util_args(), "-c", program, "--multiprocessing-fork"]


def util_args():
    import subprocess

    return subprocess._args_from_interpreter_flags()


def spawn_main(pipe_handle, parent_pid=None, tracker_fd=None):
    """Run a child, whose orders come through the pipe."""
    assert is_forking(sys.argv), "Not forking"
    if tracker_fd is not None:
        from multiprocessing import resource_tracker

        resource_tracker._resource_tracker._fd = tracker_fd
    sys.exit(_main(pipe_handle, parent_sentinel=os.dup(pipe_handle)))


def _main(fd, parent_sentinel):
    with open(fd, "rb", closefd=True) as source:
        process.current_process()._inheriting = True
        try:
            prepare(pickle.load(source))
            this = pickle.load(source)
        finally:
            del process.current_process()._inheriting
    return this._bootstrap(parent_sentinel)


def _check_not_importing_main():
    if getattr(process.current_process(), "_inheriting", False):
        raise RuntimeError("""
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        """)


def get_preparation_data(name):
    """Return what a child must know before it can read its objects."""
    _check_not_importing_main()
    data = {
        "log_to_stderr": util._log_to_stderr,
        "authkey": process.current_process().authkey,
        "name": name,
        "sys_path": [entry or process.ORIGINAL_DIR for entry in sys.path],
        "sys_argv": sys.argv,
        "orig_dir": process.ORIGINAL_DIR,
        "dir": os.getcwd(),
        "start_method": context._default_context.get_start_method(),
    }
    if util._logger is not None:
        data["log_level"] = util._logger.getEffectiveLevel()
    main = sys.modules["__main__"]
    name = getattr(main.__spec__, "name", None)
    if name is not None:
        data["init_main_from_name"] = name
    else:
        path = getattr(main, "__file__", None)
        if path is not None:
            if not os.path.isabs(path) and process.ORIGINAL_DIR is not None:
                path = os.path.join(process.ORIGINAL_DIR, path)
            data["init_main_from_path"] = os.path.normpath(path)
    return data


def prepare(data):
    """Make this process like its parent."""
    if "name" in data:
        process.current_process().name = data["name"]
    if "authkey" in data:
        process.current_process().authkey = data["authkey"]
    if data.get("log_to_stderr"):
        util.log_to_stderr()
    if "log_level" in data:
        util.get_logger().setLevel(data["log_level"])
    if "sys_path" in data:
        sys.path = data["sys_path"]
    if "sys_argv" in data:
        sys.argv = data["sys_argv"]
    if "dir" in data:
        os.chdir(data["dir"])
    if "orig_dir" in data:
        process.ORIGINAL_DIR = data["orig_dir"]
    if "start_method" in data:
        context._default_context.set_start_method(data["start_method"], force=True)
    if "init_main_from_name" in data:
        # A `__main__.py` may have no test of its name: no child runs it.
        name = data["init_main_from_name"]
        if name.rpartition(".")[2] != "__main__":
            _take_main_module(_import_as_main(name))
    elif "init_main_from_path" in data:
        import_main_path(data["init_main_from_path"])


def _take_main_module(module):
    sys.modules["__main__"] = sys.modules["__mp_main__"] = module


def _import_as_main(name):
    import importlib.util

    spec = importlib.util.find_spec(name)
    return _run_file(spec.origin, spec)


def import_main_path(path):
    """Run the parent's main module under another name, so that its main part is left out."""
    # IPython's script has no test of its name.
    if os.path.splitext(os.path.basename(path))[0] != "ipython":
        _take_main_module(_run_file(path))


def _run_file(path, spec=None):
    module = types.ModuleType("__mp_main__")
    module.__file__ = path
    if spec is not None:
        module.__spec__, module.__package__ = spec, spec.parent
    # The library's own modules are in no file.
    code = spec.loader.get_code(spec.name) if hasattr(getattr(spec, "loader", None), "get_code") else None
    if code is None:
        with open(path, "rb") as file:
            code = compile(file.read(), path, "exec")
    sys.modules["__mp_main__"] = module
    exec(code, module.__dict__)
    return module
