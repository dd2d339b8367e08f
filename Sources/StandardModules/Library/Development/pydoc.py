"""What help() says: signatures and documentation of live objects as text."""

import inspect
import io
import sys
from _pydoc_brief import brief
from _pydoc_objects import (
    ErrorDuringImport, _getdoc, _getowndoc, allmethods, classify_class_attrs, classname, describe, getdoc, isdata,
    ispackage, locate, parentname, plain, resolve, safeimport, sort_attributes, splitdoc, stripid, visiblename,
)  # fmt: skip
from _pydoc_text import TextDoc, TextRepr, plaintext, text

__all__ = ["help"]


# MARK: The whole


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """The text that help() shows."""
    object, name = resolve(thing, forceload)
    words = describe(object)
    module = inspect.getmodule(object)
    if name and "." in name:
        words += " in " + name[: name.rfind(".")]
    elif module and module is not object:
        words += " in module " + module.__name__
    if not (
        inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
        or inspect.isdatadescriptor(object) or _getdoc(object)
    ):  # fmt: skip
        # An instance: its class has the documentation, or what an alias is one of.
        if hasattr(object, "__origin__"):
            object = object.__origin__
        else:
            object = type(object)
            words += " object"
    return title % words + "\n\n" + (renderer or text).document(object, name)


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None, is_cli=False):
    """Show the text of help(), or write it to a file."""
    if output is not None:
        try:
            shown = render_doc(thing, title, forceload, plaintext)
        except ImportError as error:
            if is_cli:
                raise
            shown = str(error)
        output.write(shown)
        return
    try:
        what = thing if isinstance(thing, str) else describe(thing)
        pager(render_doc(thing, title, forceload), f"Help on {what!s}")
    except ImportError as error:
        if is_cli:
            raise
        print(error)


def plainpager(text, title=""):
    """Write text at once, without bold type."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    sys.stdout.write(plain(text.encode(encoding, "backslashreplace").decode(encoding)))


plain_pager = pager = plainpager


def getpager():
    """The function that shows a page: what is said of help() goes to the output as it is."""
    return plainpager


# MARK: Modules by their first lines


def source_synopsis(file):
    """The first line of the documentation in a source file; None where there is none."""
    import ast

    doc = ast.get_docstring(ast.parse(file.read()))
    return doc.strip().partition("\n")[0] if doc else None


def synopsis(filename, cache={}):
    """The first line of the documentation of the module in a file."""
    import os
    import tokenize

    time = os.stat(filename).st_mtime
    known, result = cache.get(filename, (None, None))
    if known is None or known < time:
        try:
            with tokenize.open(filename) as file:
                result = source_synopsis(file)
        except OSError:
            return None
        cache[filename] = time, result
    return result


def apropos(key):
    """Print the modules whose names or first lines hold the words."""
    import pkgutil

    key = key.lower()
    for one in pkgutil.iter_modules():
        try:
            spec = one.module_finder.find_spec(one.name)
            line = source_synopsis(io.StringIO(spec.loader.get_source(one.name))) or ""
        except Exception:
            # What cannot be read has no first line.
            line = ""
        if key in f"{one.name} - {line}".lower():
            print(one.name, "-", line or "(no description)")


# MARK: The function help


class Helper:
    """What the name help stands for."""

    def __init__(self, input=None, output=None):
        self._input = input
        self._output = output

    input = property(lambda self: self._input or sys.stdin)
    output = property(lambda self: self._output or sys.stdout)

    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, request=None):
        """Show the documentation of an object, or of what a string names."""
        if request is None:
            self.output.write("help(object) shows the documentation of an object; help('json.dumps') that of a name.\n")
            return
        self.help(request)

    def help(self, request, is_cli=False):
        if isinstance(request, str):
            from _keyword_help import texts

            request = request.strip()
            if request in texts:
                self.output.write(texts[request] + "\n\n")
                return
            doc(request or str, "Help on %s:", output=self._output, is_cli=is_cli)
        elif isinstance(request, Helper):
            self()
        else:
            doc(request, "Help on %s:", output=self._output, is_cli=is_cli)
        self.output.write("\n")


help = Helper()


def cli():
    """What `-m pydoc` runs."""
    names = sys.argv[1:]
    if not names:
        print("pydoc - the Python documentation tool\n\npydoc <name> ...\n    Show text documentation on something.\n")
        print("pydoc -k <keyword>\n    Search for a keyword in the synopsis lines of all available modules.")
        return
    if names[0] == "-k":
        apropos(" ".join(names[1:]))
        return
    for name in names:
        try:
            help.help(name, is_cli=True)
        except (ImportError, ErrorDuringImport) as error:
            print(error)
            sys.exit(1)


if __name__ == "__main__":
    cli()
