"""Mocks that are called: they return, raise or iterate over what they were told to."""

from ._mock_calls import DEFAULT, Call
from ._mock_core import NonCallableMock
from ._mock_state import is_callable, is_exception

# Where scripts find these names, and what their reprs say.
__name__ = "unittest.mock"


class CallableMixin:
    """Calls of mocks."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name="", _new_parent=None, **kwargs):  # fmt: skip
        self.__dict__["_mock_initial"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        del self.__dict__["_mock_initial"]
        if return_value is not DEFAULT:
            self._mock_state.return_value = return_value
        if side_effect is not None or "side_effect" not in kwargs:
            self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        """Raise when a specification forbids such a call."""

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Note the call here and, under its full name, in all mocks above."""
        state = self._mock_state
        record = state.record
        record.called = True
        record.call_count += 1
        record.call_args = Call((args, kwargs), two=True)
        record.call_args_list.append(record.call_args)
        record.mock_calls.append(Call(("", args, kwargs)))
        is_method, method = state.parent is not None, state.name
        name, is_call = state.new_name, state.new_name == "()"
        owner = state.new_parent
        while owner is not None:
            above = owner._mock_state
            if is_method:
                owner.method_calls.append(Call((method, args, kwargs)))
                is_method = above.parent is not None
                if is_method:
                    method = f"{above.name}.{method}"
            owner.mock_calls.append(Call((name, args, kwargs)))
            if above.new_name:
                name = above.new_name + ("" if is_call else ".") + name
                is_call = above.new_name == "()"
            owner = above.new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if is_exception(effect):
                raise effect
            if is_callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        return self._plain_result(args, kwargs)

    def _plain_result(self, args, kwargs):
        state = self._mock_state
        if state.return_value is DEFAULT and state.record.return_value is DEFAULT and state.wraps is not None:
            return state.wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock that can be called."""
