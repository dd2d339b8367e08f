"""A package to try imports on."""

initialized = True


def main():
    """Greet the world."""
    print("Hello world!")


if __name__ == "__main__":
    main()
