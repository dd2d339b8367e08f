from unittest.mock import Mock, call

mock = Mock(name="phone")
mock.dial(1, area=2).ring()
mock("hello")
print(mock.mock_calls)
print(mock.method_calls, mock.call_args, mock.call_count, mock.called)
print(mock.mock_calls == [call.dial(1, area=2), call.dial().ring(), call("hello")])
print(mock.dial.call_args.args, mock.dial.call_args.kwargs)
mock.reset_mock()
print(mock.mock_calls, mock.dial.called)

# expect: [call.dial(1, area=2), call.dial().ring(), call('hello')]
# expect: [call.dial(1, area=2)] call('hello') 1 True
# expect: True
# expect: (1,) {'area': 2}
# expect: [] False
