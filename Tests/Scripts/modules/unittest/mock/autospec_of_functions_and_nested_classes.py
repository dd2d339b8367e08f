from unittest.mock import MagicMock, create_autospec, seal


class Service:
    limit = 3

    class Part:
        def run(self, speed): ...


mock = create_autospec(Service)
print(mock().Part().run(1) is not None, mock._mock_children.keys() >= {"Part", "limit"})
configured = create_autospec(Service, **{"return_value.limit": 7})
print(configured().limit)
print(create_autospec(lambda x: x).__name__)


def function(a): ...


function.part = function
copied = create_autospec(function)
try:
    copied.part()
except TypeError as error:
    print(error)
number = create_autospec(Service.limit)
seal(number)
try:
    number.other = 1
except AttributeError as error:
    print(error)
named = MagicMock(name="parent")
print(named.child._mock_name, named.child._mock_parent is named, named.child._mock_new_name)

# expect: True True
# expect: 7
# expect: funcopy
# expect: missing a required argument: 'a'
# expect: Cannot set mock.other
# expect: child True child
