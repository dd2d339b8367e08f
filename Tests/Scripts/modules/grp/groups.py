import grp

root = grp.getgrgid(0)
print(root.gr_name, root[2], grp.getgrnam("root") == root, root in grp.getgrall(), grp.getgrnam)
for ask in (lambda: grp.getgrnam("no such group"), lambda: grp.getgrgid(987654)):
    try:
        ask()
    except KeyError as error:
        print(error)

# expect: root 0 True True <built-in function getgrnam>
# expect: "getgrnam(): name not found: 'no such group'"
# expect: 'getgrgid(): gid not found: 987654'
