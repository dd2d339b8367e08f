import random
for seed in (0, -1, 2 ** 70, 1.5, "text", b"bytes", True):
    random.seed(seed)
    print(random.random())
# expect: 0.8444218515250481
# expect: 0.13436424411240122
# expect: 0.2327882718301838
# expect: 0.551763726942059
# expect: 0.8711565613554825
# expect: 0.37075677971469856
# expect: 0.13436424411240122
