"""Claims that several test cases share."""

from math import copysign, isnan


class ExceptionIsLikeMixin:
    def assertExceptionIsLike(self, exc, template):
        """Check that exceptions are equal in class and arguments, groups member by member."""
        if exc is None and template is None:
            return
        if template is None:
            self.fail(f"unexpected exception: {exc}")
        if exc is None:
            self.fail(f"expected an exception like {template!r}, got None")
        if not isinstance(exc, ExceptionGroup):
            self.assertEqual(type(exc), type(template))
            self.assertEqual(exc.args[0], template.args[0])
            return
        self.assertEqual(exc.message, template.message)
        self.assertEqual(len(exc.exceptions), len(template.exceptions))
        for member, other in zip(exc.exceptions, template.exceptions):
            self.assertExceptionIsLike(member, other)


class FloatsAreIdenticalMixin:
    def assertFloatsAreIdentical(self, x, y):
        """Check that floats are equal, signs of zeros and not-a-number included."""
        if isnan(x) or isnan(y):
            same = isnan(x) and isnan(y)
        else:
            same = x == y and copysign(1.0, x) == copysign(1.0, y)
        if not same:
            self.fail(f"floats {x!r} and {y!r} are not identical")


class ComplexesAreIdenticalMixin(FloatsAreIdenticalMixin):
    def assertComplexesAreIdentical(self, x, y):
        """Check that both parts are identical."""
        self.assertFloatsAreIdentical(x.real, y.real)
        self.assertFloatsAreIdentical(x.imag, y.imag)
