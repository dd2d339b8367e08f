# All users of the system, each of whom is found by number and name; and what is no user.
import pwd

users = pwd.getpwall()
root = pwd.getpwuid(0)
print(root in users, root.pw_name, root[2], pwd.getpwnam("root") == root)
print(all(pwd.getpwnam(user.pw_name).pw_name == user.pw_name for user in users))
for find, wrong in [(pwd.getpwuid, "x"), (pwd.getpwuid, 1.5), (pwd.getpwuid, 2**128), (pwd.getpwnam, 1), (pwd.getpwnam, ""), (pwd.getpwnam, "a\0b")]:
    try:
        find(wrong)
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
# expect: True root 0 True
# expect: True
# expect: TypeError uid should be integer, not str
# expect: TypeError uid should be integer, not float
# expect: KeyError 'getpwuid(): uid not found'
# expect: TypeError getpwnam() argument must be str, not int
# expect: KeyError "getpwnam(): name not found: ''"
# expect: ValueError embedded null byte
