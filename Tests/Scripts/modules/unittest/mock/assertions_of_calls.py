from unittest.mock import ANY, Mock, call

mock = Mock(name="service")
mock(1)
mock(2, key="value")
mock.assert_called()
mock.assert_any_call(1)
mock.assert_called_with(2, key=ANY)
mock.assert_has_calls([call(1), call(2, key="value")])
mock.assert_has_calls([call(2, key="value"), call(1)], any_order=True)
for claim in (
    lambda: mock.assert_not_called(),
    lambda: mock.assert_called_once(),
    lambda: mock.assert_called_once_with(1),
    lambda: mock.assert_called_with(1),
    lambda: mock.assert_any_call(3),
    lambda: mock.assert_has_calls([call(2), call(1)]),
    lambda: mock.assert_has_calls([call(3)], any_order=True),
    lambda: Mock().assert_called(),
    lambda: Mock().assert_called_with(1),
    lambda: mock.called_once_with(1),
    lambda: mock.assert_called_wrong(),
):
    try:
        claim()
    except (AssertionError, AttributeError) as error:
        print(f"{type(error).__name__}: {error}")

# expect: AssertionError: Expected 'service' to not have been called. Called 2 times.
# expect: Calls: [call(1), call(2, key='value')].
# expect: AssertionError: Expected 'service' to have been called once. Called 2 times.
# expect: Calls: [call(1), call(2, key='value')].
# expect: AssertionError: Expected 'service' to be called once. Called 2 times.
# expect: Calls: [call(1), call(2, key='value')].
# expect: AssertionError: expected call not found.
# expect: Expected: service(1)
# expect:   Actual: service(2, key='value')
# expect: AssertionError: service(3) call not found
# expect: AssertionError: Calls not found.
# expect: Expected: [call(2), call(1)]
# expect:   Actual: [call(1), call(2, key='value')]
# expect: AssertionError: 'service' does not contain all of (call(3),) in its call list, found [call(1), call(2, key='value')] instead
# expect: AssertionError: Expected 'mock' to have been called.
# expect: AssertionError: expected call not found.
# expect: Expected: mock(1)
# expect:   Actual: not called.
# expect: AttributeError: 'called_once_with' is not a valid assertion. Use a spec for the mock if 'called_once_with' is meant to be an attribute.
# expect: AttributeError: 'assert_called_wrong' is not a valid assertion. Use a spec for the mock if 'assert_called_wrong' is meant to be an attribute.
