names, local_names = {}, {}
exec(
    """
def f():
    global shared
    return shared
shared = 1
own = 2
result = f()
""",
    names,
    local_names,
)
print("shared" in names, sorted(set(local_names)))  # expect: True ['f', 'own', 'result']
