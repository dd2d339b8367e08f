class Version:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"v{self.n}"

print(Version(1) < Version(2), Version(1) > Version(2))  # expect: True False
print(sorted([Version(3), Version(1), Version(2)]), max(Version(1), Version(2)))  # expect: [v1, v2, v3] v2
try:
    Version(1) <= Version(2)
except TypeError as error:
    print(error)  # expect: '<=' not supported between instances of 'Version' and 'Version'
