def function(*, key=1, other):
    return key, other


defaults = function.__kwdefaults__
defaults["key"] = 2
defaults["other"] = 3
print(function(), function(other=4), function.__kwdefaults__ is defaults)  # expect: (2, 3) (2, 4) True
del defaults["key"]
try:
    function()
except TypeError as error:
    print(error)  # expect: function() missing 1 required keyword-only argument: 'key'
own = {"key": 5}
function.__kwdefaults__ = own
own["other"] = 6
print(function())  # expect: (5, 6)
