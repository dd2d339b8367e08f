names = {}
exec("from listed import *", {}, names)
print(sorted(names))  # expect: ['_two', 'one']
