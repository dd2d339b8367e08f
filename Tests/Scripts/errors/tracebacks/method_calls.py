class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"only {self.balance}")
        self.balance -= amount

account = Account(10)
account.withdraw(5)
account.withdraw(50)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "method_calls.py", line 12, in <module>
# expect-stderr:     account.withdraw(50)
# expect-stderr:     ~~~~~~~~~~~~~~~~^^^^
# expect-stderr:   File "method_calls.py", line 7, in withdraw
# expect-stderr:     raise ValueError(f"only {self.balance}")
# expect-stderr: ValueError: only 5
