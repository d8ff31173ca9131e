package loombook.player;

import loombook.chapter.Chapter;
import loombook.session.Outcome;
import loombook.session.Part;
import loombook.timeline.Timeline;
import loombook.timeline.TimelineSvg;
import loombook.words.Area;
import loombook.words.Tongue;
import loombook.words.Words;

import java.util.ArrayList;
import java.util.List;

/// Collects a picture of each cell's threads, beside another view that shows the run.
public final class PictureView implements RunView {
    private final RunView shown;
    private final Words words;
    private final List<TimelineSvg.Titled> pictures = new ArrayList<>();

    public PictureView(RunView shown, Tongue tongue) {
        this.shown = shown;
        this.words = Words.of(Area.TIMELINE, tongue);
    }

    /// All of them in one SVG.
    public String svg() {
        return TimelineSvg.of(pictures, words);
    }

    @Override
    public void chapterBegins(Chapter chapter) {
        shown.chapterBegins(chapter);
    }

    @Override
    public void partBegins(Part part) {
        shown.partBegins(part);
    }

    @Override
    public void output(boolean error, byte[] bytes) {
        shown.output(error, bytes);
    }

    @Override
    public void failed(Outcome outcome) {
        shown.failed(outcome);
    }

    @Override
    public void replaying() {
        shown.replaying();
    }

    @Override
    public void partEnds(Played played) {
        shown.partEnds(played);
        if (played instanceof Played.Ran(var part, var report, _)) {
            String title = part.code().title();
            report.timeline()
                    .map(Timeline::of)
                    .filter(each -> !each.isEmpty())
                    .map(
                            each ->
                                    new TimelineSvg.Titled(
                                            title.isEmpty() ? part.code().id() : title, each))
                    .ifPresent(pictures::add);
        }
    }

    @Override
    public void chapterEnds(Chapter chapter, List<Played> played, long nanos) {
        shown.chapterEnds(chapter, played, nanos);
    }
}
