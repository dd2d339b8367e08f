"""Completion of names and attributes for readline."""

import builtins
import inspect
import keyword
import re

import __main__

__all__ = ["Completer"]


class Completer:
    """Offers what can follow a text in a namespace."""

    def __init__(self, namespace=None):
        if namespace and not isinstance(namespace, dict):
            raise TypeError("namespace must be a dictionary")
        self.use_main_ns = namespace is None
        if namespace is not None:
            self.namespace = namespace

    def complete(self, text, state):
        """Return the match of this number, or None when there are no more."""
        if self.use_main_ns:
            self.namespace = __main__.__dict__
        if not text.strip():
            return "\t" if state == 0 else None
        if state == 0:
            self.matches = self.attr_matches(text) if "." in text else self.global_matches(text)
        return self.matches[state] if state < len(self.matches) else None

    def _callable_postfix(self, val, word):
        if not callable(val):
            return word
        word += "("
        try:
            return word if inspect.signature(val).parameters else word + ")"
        except ValueError:
            return word

    def global_matches(self, text):
        """Return keywords, built-in names and names of the namespace that begin with the text."""
        matches = []
        seen = {"__builtins__"}
        for word in keyword.kwlist + keyword.softkwlist:
            if word.startswith(text):
                seen.add(word)
                if word in ("finally", "try"):
                    word += ":"
                elif word not in ("False", "None", "True", "break", "continue", "pass", "else", "_"):
                    word += " "
                matches.append(word)
        for names in (self.namespace, builtins.__dict__):
            for word, value in names.items():
                if word.startswith(text) and word not in seen:
                    seen.add(word)
                    matches.append(self._callable_postfix(value, word))
        return matches

    def attr_matches(self, text):
        """Return the attributes that can stand behind the last dot; names with underscores come when asked for."""
        match = re.match(r"(\w+(?:\.\w+)*)\.(\w*)", text)
        if not match:
            return []
        expression, start = match.groups()
        try:
            owner = eval(expression, self.namespace)
        except Exception:
            return []
        words = set(dir(owner))
        words.discard("__builtins__")
        if hasattr(owner, "__class__"):
            words.add("__class__")
            words.update(get_class_members(owner.__class__))
        for hidden in ("_", "__", None) if start == "" else ("__", None) if start == "_" else (None,):
            matches = sorted(self._matching(owner, expression, start, words, hidden))
            if matches:
                return matches
        return []

    def _matching(self, owner, expression, start, words, hidden):
        for word in words:
            if not word.startswith(start) or hidden and word.startswith(hidden):
                continue
            found = f"{expression}.{word}"
            if isinstance(getattr(type(owner), word, None), property):
                # Asking for its value could do anything.
                yield found
                continue
            value = getattr(owner, word, None)
            yield found if value is None else self._callable_postfix(value, found)


def get_class_members(klass):
    """Return the names of a class and its bases."""
    names = dir(klass)
    for base in getattr(klass, "__bases__", ()):
        names += get_class_members(base)
    return names


try:
    import readline
except ImportError:
    pass
else:
    readline.set_completer(Completer().complete)
