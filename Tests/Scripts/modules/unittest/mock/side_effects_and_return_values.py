from unittest.mock import DEFAULT, Mock

print(Mock(return_value=3)(), Mock(side_effect=lambda x: x * 2)(4))
several = Mock(side_effect=[1, ValueError("second"), DEFAULT], return_value="default")
print(several())
try:
    several()
except ValueError as error:
    print(error)
print(several())
failing = Mock(side_effect=KeyError)
try:
    failing()
except KeyError as error:
    print(type(error))
print(Mock(wraps=len)("abc"))
configured = Mock(**{"a.b.return_value": 5, "c": 6})
print(configured.a.b(), configured.c)

# expect: 3 8
# expect: 1
# expect: second
# expect: default
# expect: <class 'KeyError'>
# expect: 3
# expect: 5 6
