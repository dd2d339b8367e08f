from unittest.mock import Mock, create_autospec, seal


class Account:
    currency = "EUR"

    def deposit(self, amount, note=""):
        pass


def transfer(source, target):
    pass


mock = Mock(spec=Account)
print(isinstance(mock, Account), mock.deposit(1) is mock.deposit.return_value)
strict = Mock(spec_set=Account)
spec = create_autospec(Account)
account = spec()
account.deposit(5)
function = create_autospec(transfer, return_value="done")
print(function("a", "b"), function.__name__, function.call_args)
sealed = Mock(known=1)
seal(sealed)
for wrong in (
    lambda: mock.withdraw,
    lambda: setattr(strict, "other", 1),
    lambda: account.deposit(),
    lambda: account.deposit.assert_called_with(6),
    lambda: function("a"),
    lambda: sealed.unknown,
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: True True
# expect: done transfer call('a', 'b')
# expect: AttributeError Mock object has no attribute 'withdraw'
# expect: AttributeError Mock object has no attribute 'other'
# expect: TypeError missing a required argument: 'amount'
# expect: AssertionError expected call not found.
# expect: Expected: deposit(6)
# expect:   Actual: deposit(5)
# expect: TypeError missing a required argument: 'target'
# expect: AttributeError mock.unknown
