"""Finds the images of a briefing among the files of a folder."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import unquote

from briefcast.model import Block, Briefing, Image, Story


@dataclass(slots=True)
class Pictures:
    """The images of a folder.

    Attributes:
        names: Of the files that are images.
        descriptions: Of those that a text beside them describes, by the image's name.
        mentioned: The names of those that a document shows.
        used: The names of those whose description was needed.
    """

    names: frozenset[str]
    descriptions: Mapping[str, str]
    mentioned: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)

    def shown_by(self, briefing: Briefing, folder: str) -> Briefing:
        """The briefing with its images named as they stand in the whole folder.

        An image without alternative gets the description beside it.

        Args:
            briefing: Of one document.
            folder: In which that document stands; "" at the top.
        """

        def of_story(story: Story) -> Story:
            blocks = tuple(self._found(block, folder) for block in story.blocks)
            return replace(story, blocks=blocks)

        return replace(briefing, stories=tuple(map(of_story, briefing.stories)))

    def beside(self, briefing: Briefing, name: str) -> Briefing:
        """The briefing with an image that has the name of its document and that none shows.

        Args:
            briefing: Of one document; it is given the image where it is one story.
            name: Of the image.
        """
        if name in self.mentioned or len(briefing.stories) != 1:
            return briefing
        why = ("an image beside the story’s file, of the same name",)
        image = self._found(Image(src=name, certainty=0.8, why=why), "")
        story = briefing.stories[0]
        return replace(briefing, stories=(replace(story, blocks=(image, *story.blocks)),))

    def _found(self, block: Block, folder: str) -> Block:
        if not isinstance(block, Image) or not block.src:
            return block
        for src in (block.src, unquote(block.src)):
            name = posixpath.normpath(posixpath.join(folder, src))
            if name in self.names:
                self.mentioned.add(name)
                alt = block.alt
                if alt is None and name in self.descriptions:
                    alt = self.descriptions[name]
                    self.used.add(name)
                return replace(block, src=name, alt=alt)
        return block
