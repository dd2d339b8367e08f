import sys
import types
from unittest.mock import DEFAULT, patch

module = types.ModuleType("shop")
module.price = lambda: 10
module.name = "shop"
sys.modules["shop"] = module


@patch("shop.name", "patched")
@patch("shop.price")
def function(price):
    price.return_value = 5
    print(module.price(), module.name)


function()
print(module.price(), module.name)
with patch.object(module, "name", new="other") as new:
    print(new, module.name)
with patch.multiple(module, name=DEFAULT, price=7) as made:
    print(list(made), module.price)
prices = {"a": 1}
with patch.dict(prices, {"b": 2}, clear=True):
    print(prices)
print(prices)
patcher = patch("shop.added", 3, create=True)
print(patcher.start(), module.added)
patch.stopall()
print(hasattr(module, "added"))
try:
    patch("shop.missing").start()
except AttributeError as error:
    print(error)

# expect: 5 patched
# expect: 10 shop
# expect: other other
# expect: ['name'] 7
# expect: {'b': 2}
# expect: {'a': 1}
# expect: 3 3
# expect: False
# expect: <module 'shop'> does not have the attribute 'missing'
