"""The namespace of an enumeration while its class statement runs, and the marks of members in it."""

from types import DynamicClassAttribute

# Where scripts find these names, and what their reprs say.
__name__ = "enum"

_auto_null = object()
_property = property


class nonmember:
    """Keeps a value from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes a value a member that would not become one."""

    def __init__(self, value):
        self.value = value


class auto:
    """The next value, as _generate_next_value_ says."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(DynamicClassAttribute):
    """A property of members that leaves its name to a member of the class."""

    member = None
    # The class of the data type that has the name too, and whether its value is to be asked.
    owner = None
    is_of_value = False

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        if self.owner is not None:
            return getattr(instance._value_ if self.is_of_value else self.owner, self.name)
        if self.member is not None:
            return self.member
        raise AttributeError(f"{ownerclass!r} member has no attribute {self.name!r}")

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_callable_definition(value):
    """Functions and method wrappers are no members."""
    return _is_descriptor(value) or type(value).__name__ in (
        "function", "builtin_function_or_method", "staticmethod", "classmethod", "property",
        "method-wrapper",
    )  # fmt: skip


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    prefix = f"_{cls_name}__"
    return name.startswith(prefix) and not name.endswith("__")


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


class EnumDict(dict):
    """The namespace of an enumeration while its class statement runs."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            self._take_sunder(key, value)
            if key == "_ignore_":
                return
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            value = value.value
            self._add(key, value)
        elif _is_callable_definition(value) or self._is_nested_class(value):
            pass
        elif key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        else:
            self._take(key, value)
            return
        super().__setitem__(key, value)

    def _add(self, key, value):
        self._member_names[key] = None
        self._last_values.append(value)

    def _take_sunder(self, key, value):
        known = (
            "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
            "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_",
            "_add_value_alias_", "_use_args_", "_member_type_", "_value_repr_",
        )  # fmt: skip
        if key not in known:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            super().__setitem__("_generate_next_value", getattr(value, "__func__", value))
        elif key == "_ignore_":
            names = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = names
            already = set(names) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")

    def _is_nested_class(self, value):
        """A class that was defined in this one."""
        if not isinstance(value, type) or self._cls_name is None:
            return False
        return value.__qualname__.endswith(f"{self._cls_name}.{value.__name__}")

    def _take(self, key, value):
        """Note a member, every auto() in its value replaced."""
        if isinstance(value, auto):
            value = self._generate(key, value)
            self._member_names[key] = None
        elif isinstance(value, tuple) and any(isinstance(item, auto) for item in value):
            items = [self._generate(key, item) if isinstance(item, auto) else item for item in value]
            # Named tuples take their items one by one.
            value = type(value)(items) if type(value) is tuple else type(value)(*items)
            self._member_names[key] = None
        else:
            self._add(key, value)
        super().__setitem__(key, value)

    def _generate(self, key, marker):
        if marker.value is _auto_null:
            self._auto_called = True
            generate = self["_generate_next_value"]
            marker.value = generate(key, 1, len(self._member_names), self._last_values[:])
        self._last_values.append(marker.value)
        return marker.value

    @_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members=(), **more_members):
        for name, value in dict(members).items():
            self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict
