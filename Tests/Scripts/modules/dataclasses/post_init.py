from dataclasses import InitVar, dataclass, field
from typing import ClassVar


@dataclass
class Account:
    kind: ClassVar[str] = "account"
    balance: int
    bonus: InitVar[int] = 5
    total: int = field(init=False)

    def __post_init__(self, bonus):
        self.total = self.balance + bonus


print(Account(10), Account(10, 1).total, Account.kind)
# expect: Account(balance=10, total=15) 11 account
