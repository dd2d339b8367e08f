# Exceptions raised, caught, passed on and cleaned up after.


class Refused(Exception):
    def __init__(self, reason, amount):
        super().__init__(reason)
        self.amount = amount


def withdraw(balance, amount):
    if amount > balance:
        raise Refused("too much", amount - balance)
    return balance - amount


def session(start, amounts, log):
    balance = start
    for amount in amounts:
        try:
            balance = withdraw(balance, amount)
        except Refused as refused:
            log["refused"] += refused.amount
        else:
            log["done"] += 1
        finally:
            log["seen"] += 1
    return balance


def number(text):
    try:
        return int(text)
    except ValueError:
        return None


log = {"refused": 0, "done": 0, "seen": 0}
left = sum(session(100, [30, 50, 40, 10, 25], log) for _ in range(100_000))
print(left, log)
values = ["12", "x", "7", "", "30"] * 40_000
print(sum(n for n in map(number, values) if n is not None))
misses = 0
table = {n: n for n in range(0, 100, 2)}
for n in range(600_000):
    try:
        table[n % 100]
    except KeyError:
        misses += 1
print(misses)
