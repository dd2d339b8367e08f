from unittest.mock import MagicMock, Mock

mock = MagicMock()
mock.__len__.return_value = 3
mock.__getitem__.side_effect = lambda key: key * 2
mock.__iter__.return_value = ["a", "b"]
print(len(mock), mock[4], list(mock), list(mock))
print(int(mock), float(mock), bool(mock), 3 in mock, mock == mock, mock == 3)
with mock as entered:
    print(entered is mock.__enter__.return_value)
mock.__setitem__("key", "value")
mock.__setitem__.assert_called_once_with("key", "value")
plain = Mock()
plain.__str__ = Mock(return_value="text")
print(str(plain))
try:
    len(Mock())
except TypeError as error:
    print(error)

# expect: 3 8 ['a', 'b'] ['a', 'b']
# expect: 1 1.0 True False True False
# expect: True
# expect: text
# expect: object of type 'Mock' has no len()
