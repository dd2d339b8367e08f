from unittest.mock import mock_open, patch

with patch("builtins.open", mock_open(read_data="one\ntwo\n")) as opened:
    with open("file") as file:
        print(file.read())
    with open("file") as file:
        print(list(file))
    with open("out", "w") as file:
        file.write("text")
print(opened.mock_calls[:2])
opened().write.assert_called_once_with("text")

# expect: one
# expect: two
# expect:
# expect: ['one\n', 'two\n']
# expect: [call('file'), call().__enter__()]
